using Viesion.Domain.Common;

namespace Viesion.Domain.Alerts;

/// <summary>Puts an alert among one's favourites, or takes it away (ALE-03).</summary>
public sealed record StarAlert(string Key, bool Starred) : ICommand<Done>;

internal sealed class StarAlertHandler(AlertChoice choice) : IHandler<StarAlert, Done>
{
    public Task<Result<Done>> Handle(StarAlert command, CancellationToken cancellationToken) => choice.Of(command.Key, (board, alert) =>
    {
        board.Star(alert, command.Starred);
        return null;
    }, cancellationToken);
}
