using Viesion.Domain.Access;

namespace Viesion.Domain.Messaging;

/// <summary>A change that open screens may want to show: ids only, the screen reads the rest under its own perimeter.</summary>
/// <param name="Topic">What kind of thing changed.</param>
/// <param name="Id">The thing's id, when one thing changed.</param>
/// <param name="BeneficiaryId">The dossier, when it belongs to one.</param>
/// <param name="StaffMemberId">The collaborator concerned, when it is for one person.</param>
/// <param name="Audience">Found as it is sent, for a dossier's.</param>
public sealed record LiveEvent(LiveTopic Topic, int? Id = null, int? BeneficiaryId = null, int? StaffMemberId = null,
    LiveAudience? Audience = null)
{
    /// <summary>
    /// Whether it may change what somebody's lists and counts show: of two thousand open homes, those of the few who follow the dossier.
    /// </summary>
    public bool Concerns(Perimeter perimeter)
        => BeneficiaryId is null || (StaffMemberId is { } one && one == perimeter.StaffMemberId) || (perimeter.SeesDossiers
            && (Audience is null || perimeter.Follows(Audience.TerritoryId, Audience.Followers, Audience.Organisations)));
}
