using Viesion.Domain.Access;
using Viesion.Domain.Messaging;

namespace Viesion.App.Alerts;

/// <summary>Whom a change of alerts concerns.</summary>
internal static class AlertNews
{
    // Everyone was computed (no dossier named); else a dossier of the territory, or one that this person accompanies. A structure hears all of them: it has référents anywhere.
    public static bool Concerns(LiveEvent change, Perimeter perimeter) => change switch
    {
        { StaffMemberId: { } follower } => perimeter.Scope == PerimeterScope.OwnDossiers && follower == perimeter.StaffMemberId,
        { BeneficiaryId: null } => true,
        _ => perimeter.Scope switch
        {
            PerimeterScope.OwnDossiers => false,
            PerimeterScope.Territory => change.Id is null || change.Id == perimeter.TerritoryId,
            _ => true,
        },
    };
}
