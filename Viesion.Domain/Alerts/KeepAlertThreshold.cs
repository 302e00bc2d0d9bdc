using Viesion.Domain.Common;

namespace Viesion.Domain.Alerts;

/// <summary>Gives an alert the X of the person who asks.</summary>
/// <param name="Value">Null for the default again.</param>
public sealed record KeepAlertThreshold(string Key, int? Value) : ICommand<Done>;

internal sealed class KeepAlertThresholdHandler(AlertChoice choice) : IHandler<KeepAlertThreshold, Done>
{
    public Task<Result<Done>> Handle(KeepAlertThreshold command, CancellationToken cancellationToken)
        => choice.Of(command.Key, (board, alert) => board.KeepThreshold(alert, command.Value), cancellationToken);
}
