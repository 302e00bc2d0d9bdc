using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Alerts;

/// <summary>Remembers the filter of the alerts, which applies to all of them (ALE-03).</summary>
/// <param name="ProgrammeIds">Empty: every programme.</param>
public sealed record FilterAlerts(AlertSituation Situation, IReadOnlyList<int> ProgrammeIds) : ICommand<Done>;

internal sealed class FilterAlertsHandler(IAlertCatalogue catalogue, IAlertBoards boards, Perimeter perimeter)
    : IHandler<FilterAlerts, Done>
{
    public async Task<Result<Done>> Handle(FilterAlerts command, CancellationToken cancellationToken)
    {
        if (perimeter.StaffMemberId is not { } me || !Rights.ReadsAlerts(perimeter.Profile))
            return Refusal.Forbidden;
        if (!Enum.IsDefined(command.Situation))
            return AlertRefusals.UnknownSituation;
        if (!await boards.ProgrammesExist(command.ProgrammeIds, cancellationToken))
            return AlertRefusals.UnknownProgramme;
        (await boards.Of(me, catalogue.For(perimeter.Profile), cancellationToken)).Filter(command.Situation, command.ProgrammeIds);
        return Done.Value;
    }
}
