using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Caseloads;

/// <summary>
/// Says what happened to a dossier's inscription and référents: to every open screen, and to those whose work it changes.
/// </summary>
public sealed class CaseloadNews(IBeneficiaries beneficiaries, INotifications notifications, ILiveEvents live, Perimeter perimeter)
{
    /// <param name="staffMemberId">Whose caseload gained or lost the dossier, when one did.</param>
    public void Changed(int beneficiaryId, int? staffMemberId = null)
        => live.Publish(new LiveEvent(LiveTopic.Caseload, BeneficiaryId: beneficiaryId, StaffMemberId: staffMemberId));

    /// <summary>« Dossier 044506 : … », unless they did it themselves.</summary>
    /// <param name="link">The page to open; the dossier's référents unless said otherwise.</param>
    public async Task Tell(IEnumerable<int> people, int beneficiaryId, string what, CancellationToken cancellationToken,
        string? link = null)
    {
        var dossier = await beneficiaries.Find(beneficiaryId, cancellationToken);
        foreach (var person in people.Distinct().Where(person => person != perimeter.StaffMemberId))
            notifications.Tell(person, $"Dossier {dossier?.FileNumber:D6}\u00a0: {what}", link
                ?? $"/beneficiaires/{beneficiaryId}/referents", beneficiaryId);
    }
}
