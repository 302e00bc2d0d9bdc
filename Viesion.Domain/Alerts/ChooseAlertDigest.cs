using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Alerts;

/// <summary>Asks for one's favourite alerts by e-mail, or no longer (ALE-04). The first leaves with the next period.</summary>
public sealed record ChooseAlertDigest(DigestFrequency Frequency) : ICommand<Done>;

internal sealed class ChooseAlertDigestHandler(IAlertCatalogue catalogue, IAlertBoards boards, Perimeter perimeter, TimeProvider clock)
    : IHandler<ChooseAlertDigest, Done>
{
    public async Task<Result<Done>> Handle(ChooseAlertDigest command, CancellationToken cancellationToken)
    {
        if (perimeter.StaffMemberId is not { } me || !Rights.ReadsAlerts(perimeter.Profile))
            return Refusal.Forbidden;
        if (!Enum.IsDefined(command.Frequency))
            return AlertRefusals.UnknownFrequency;
        (await boards.Of(me, catalogue.For(perimeter.Profile), cancellationToken)).KeepDigest(command.Frequency, clock.GetUtcNow());
        return Done.Value;
    }
}
