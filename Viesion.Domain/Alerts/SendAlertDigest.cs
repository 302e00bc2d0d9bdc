using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Alerts;

/// <summary>
/// Queues the digest of the one who acts, when a period has begun and theirs has not left (ALE-04). The job asks it under the perimeter of
/// each.
/// </summary>
public sealed record SendAlertDigest : ICommand<Done>;

internal sealed class SendAlertDigestHandler(IAlertBoards boards, IAlertDigests digests, Perimeter perimeter, TimeProvider clock)
    : IHandler<SendAlertDigest, Done>
{
    public async Task<Result<Done>> Handle(SendAlertDigest command, CancellationToken cancellationToken)
    {
        if (perimeter.StaffMemberId is not { } me || !Rights.ReadsAlerts(perimeter.Profile))
            return Refusal.Forbidden;
        var frequency = await boards.Digest(me, cancellationToken);
        // Taken and queued in one transaction: however many servers ask, one mail a person and period.
        if (DigestPeriods.Begun(frequency, clock.GetUtcNow()) is { } period && await boards.TakeDigest(me, period, cancellationToken))
            await digests.Queue(me, frequency, cancellationToken);
        return Done.Value;
    }
}
