using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.FormalNotices;

/// <summary>« Demander une mise en demeure », dated today; the secretariats of the territory are told at once.</summary>
public sealed record RequestFormalNotice(int BeneficiaryId, string? Reason) : ICommand<Done>;

internal sealed class RequestFormalNoticeHandler(IFormalNotices requests, IBeneficiaries beneficiaries, INotifications notifications,
    ILiveEvents live, Perimeter perimeter, TimeProvider clock)
    : IHandler<RequestFormalNotice, Done>
{
    public async Task<Result<Done>> Handle(RequestFormalNotice command, CancellationToken cancellationToken)
    {
        if (!Rights.RequestsFormalNotice(perimeter.Profile))
            return Refusal.Forbidden;
        if (await beneficiaries.Find(command.BeneficiaryId, cancellationToken) is not { } dossier)
            return Refusal.NotFound;
        var asked = FormalNoticeRequest.Ask(dossier.Id, command.Reason, perimeter, clock.GetUtcNow());
        if (!asked.Succeeded)
            return asked.Refusal;
        if (await requests.FindOpen(dossier.Id, cancellationToken) is { } open)
            return FormalNoticeRefusals.AlreadyRequested(open.RequestedOn, await requests.StaffName(open.RequestedById, cancellationToken));
        if (dossier.FormalNoticeOn is { } served && served >= asked.Value.RequestedOn)
            return FormalNoticeRefusals.AlreadyServed(served);
        requests.Add(asked.Value);
        foreach (var secretariat in await requests.Secretariats(dossier.TerritoryId, cancellationToken))
            notifications.Tell(secretariat, FormalNoticeTexts.Requested(dossier.FileNumber), "/mises-en-demeure", dossier.Id);
        live.Publish(new LiveEvent(LiveTopic.FormalNotice, BeneficiaryId: dossier.Id));
        return Done.Value;
    }
}
