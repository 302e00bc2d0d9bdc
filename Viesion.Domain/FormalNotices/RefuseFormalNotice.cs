using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.FormalNotices;

/// <summary>Does not follow a request; who asked is told, and reads the reason in the dossier.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record RefuseFormalNotice(int Id, uint Version, string? Reason) : ICommand<Done>;

internal sealed class RefuseFormalNoticeHandler(IFormalNotices requests, IBeneficiaries beneficiaries, INotifications notifications,
    ILiveEvents live, Perimeter perimeter, TimeProvider clock)
    : IHandler<RefuseFormalNotice, Done>
{
    public async Task<Result<Done>> Handle(RefuseFormalNotice command, CancellationToken cancellationToken)
    {
        if (!Rights.HandlesFormalNotices(perimeter.Profile))
            return Refusal.Forbidden;
        if (await requests.Find(command.Id, cancellationToken) is not { } request
            || await beneficiaries.Find(request.BeneficiaryId, cancellationToken) is not { } dossier)
            return Refusal.NotFound;
        if (request.Version != command.Version)
            return Refusal.Conflict;
        if (request.Refuse(command.Reason, perimeter, clock.GetUtcNow()) is { } refusal)
            return refusal;
        notifications.Tell(request.RequestedById, FormalNoticeTexts.Refused(dossier.FileNumber), $"/beneficiaires/{dossier.Id}",
            dossier.Id);
        live.Publish(new LiveEvent(LiveTopic.FormalNotice, request.Id, dossier.Id));
        return Done.Value;
    }
}
