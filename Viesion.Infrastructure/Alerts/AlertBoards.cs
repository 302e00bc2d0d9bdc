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

    public Task<DigestFrequency> Digest(int staffMemberId, CancellationToken cancellationToken)
        => db.AlertBoards.Where(board => board.StaffMemberId == staffMemberId).Select(board => board.Digest)
            .SingleOrDefaultAsync(cancellationToken);

    // Beside the audit log: nobody chose anything. The row stays locked until this operation ends.
    public async Task<bool> TakeDigest(int staffMemberId, DateOnly period, CancellationToken cancellationToken)
        => await db.AlertBoards.Where(board => board.StaffMemberId == staffMemberId && board.Digest != DigestFrequency.Never
            && (board.DigestedOn == null || board.DigestedOn < period))
            .ExecuteUpdateAsync(set => set.SetProperty(board => board.DigestedOn, period), cancellationToken) == 1;

    public async Task<bool> ProgrammesExist(IReadOnlyList<int> programmeIds, CancellationToken cancellationToken)
        => programmeIds.Count == 0 || await db.Programmes.CountAsync(programme => programmeIds.Contains(programme.Id), cancellationToken)
            == programmeIds.Distinct().Count();
}
