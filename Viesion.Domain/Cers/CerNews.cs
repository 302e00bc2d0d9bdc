using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Cers;

/// <summary>
/// Says what happened to a CER: to every open screen, and, for a decision or a return, to the référent de parcours and the author (CER-10).
/// </summary>
public sealed class CerNews(ICers cers, IBeneficiaries beneficiaries, INotifications notifications, ILiveEvents live, Perimeter perimeter)
{
    public void Changed(Cer cer) => live.Publish(new LiveEvent(LiveTopic.Cer, cer.Id, cer.BeneficiaryId));

    public async Task Decided(Cer cer, CancellationToken cancellationToken)
    {
        Changed(cer);
        var dossier = await beneficiaries.Find(cer.BeneficiaryId, cancellationToken);
        var what = cer.State switch
        {
            CerState.Validated => "a été validé",
            CerState.Refused => "n’a pas été validé",
            _ => $"est revenu à l’état «\u00a0{CerTexts.Name(cer.State)}\u00a0»",
        };
        var referents = await cers.PathwayReferents(cer.BeneficiaryId, cancellationToken);
        foreach (var person in referents.Append(cer.AuthorId).Distinct().Where(person => person != perimeter.StaffMemberId))
            notifications.Tell(person, $"Le CER n°\u00a0{cer.Number} de votre dossier {dossier?.FileNumber:D6} {what}.",
                $"/contrats/{cer.Id}", cer.BeneficiaryId);
    }
}
