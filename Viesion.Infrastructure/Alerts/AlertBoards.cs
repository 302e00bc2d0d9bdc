using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Alerts;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Alerts;

internal sealed class AlertBoards(ViesionDbContext db) : IAlertBoards
{
    public async Task<AlertBoard> Of(int staffMemberId, IEnumerable<AlertDefinition> alerts, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('alert_boards'), {staffMemberId})", cancellationToken);
        if (await db.AlertBoards.SingleOrDefaultAsync(board => board.StaffMemberId == staffMemberId, cancellationToken) is { } known)
            return known;
        var board = new AlertBoard(staffMemberId, alerts);
        db.Add(board);
        return board;
    }

    public async Task<bool> ProgrammesExist(IReadOnlyList<int> programmeIds, CancellationToken cancellationToken)
        => programmeIds.Count == 0 || await db.Programmes.CountAsync(programme => programmeIds.Contains(programme.Id), cancellationToken) == programmeIds.Distinct().Count();
}
