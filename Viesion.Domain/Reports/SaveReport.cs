using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Reports;

/// <summary>Keeps a report of the generator, or changes one's own.</summary>
/// <param name="Id">The one that is changed; null for a new one.</param>
/// <param name="Version">The version the person saw.</param>
public sealed record SaveReport(int? Id, uint Version, SavedReportContent Content) : ICommand<Done>;

internal sealed class SaveReportHandler(ISavedReports reports, Perimeter perimeter, TimeProvider clock) : IHandler<SaveReport, Done>
{
    public async Task<Result<Done>> Handle(SaveReport command, CancellationToken cancellationToken)
    {
        if (perimeter.StaffMemberId is not { } me || !Rights.ReadsReports(perimeter.Profile))
            return Refusal.Forbidden;
        if (command.Id is not { } id)
        {
            var made = SavedReport.Of(command.Content, me, clock.GetUtcNow());
            if (!made.Succeeded)
                return made.Refusal;
            reports.Add(made.Value);
            return Done.Value;
        }
        if (await reports.Find(id, cancellationToken) is not { } report)
            return Refusal.NotFound;
        if (report.Version != command.Version)
            return Refusal.Conflict;
        return report.Change(command.Content, perimeter, clock.GetUtcNow()) is { } refusal ? refusal : Done.Value;
    }
}
