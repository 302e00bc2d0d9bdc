using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Alerts;

/// <summary>What the choices about one alert share: whose board it is, and that the alert is one of theirs.</summary>
internal sealed class AlertChoice(IAlertCatalogue catalogue, IAlertBoards boards, Perimeter perimeter)
{
    public async Task<Result<Done>> Of(string key, Func<AlertBoard, AlertDefinition, Refusal?> choose, CancellationToken cancellationToken)
    {
        if (perimeter.StaffMemberId is not { } me || !Rights.ReadsAlerts(perimeter.Profile))
            return Refusal.Forbidden;
        var alerts = catalogue.For(perimeter.Profile);
        if (alerts.FirstOrDefault(alert => alert.Key == key) is not { } alert)
            return Refusal.NotFound;
        return Done.Unless(choose(await boards.Of(me, alerts, cancellationToken), alert));
    }
}
