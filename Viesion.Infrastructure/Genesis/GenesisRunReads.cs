using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

/// <summary>The history of runs and what they rejected; for administrators.</summary>
public sealed class GenesisRunReads(ViesionDbContext db, TimeProvider clock)
{
    public const int PageSize = 20;
    private const int MaxResumptions = 3;

    public async Task<(IReadOnlyList<GenesisRunRow> Rows, int Total)> History(int skip)
    {
        var rows = await Rows(db.GenesisRuns.OrderByDescending(run => run.Id).Skip(skip).Take(PageSize)).ToListAsync();
        return (await Truthful(rows), await db.GenesisRuns.CountAsync());
    }

    /// <summary>What is wrong with the sync today, in French (GEN-07); empty when all is well.</summary>
    public async Task<IReadOnlyList<GenesisAlert>> Alerts()
    {
        if (await db.GenesisRuns.AsNoTracking().Where(run => run.State == GenesisRunState.Applied).OrderByDescending(run => run.Id)
            .FirstOrDefaultAsync() is not { } last)
            return [];
        List<GenesisAlert> alerts = [];
        if (GenesisWatch.IsSilent(last.AppliedAt, clock.GetUtcNow()))
            alerts.Add(new(GenesisWatch.Silence(last.AppliedAt), null));
        if (last.RejectsTooMany)
            alerts.Add(new(GenesisWatch.Rejects(last.FileName, last.Read, last.Rejected), last.Id));
        return alerts;
    }

    public async Task<GenesisRunRow?> Run(int id)
        => (await Truthful(await Rows(db.GenesisRuns.Where(run => run.Id == id)).ToListAsync())).SingleOrDefault();

    /// <summary>A page of the lines that were rejected, or of those that were taken without some cell.</summary>
    public async Task<(IReadOnlyList<GenesisRejectRow> Rows, int Total)> Rejects(int run, int skip, bool warnings = false)
    {
        var rejects = db.GenesisRejects.Where(reject => reject.RunId == run && reject.IsWarning == warnings);
        return (await rejects.OrderBy(reject => reject.Line).ThenBy(reject => reject.Id).Skip(skip).Take(PageSize)
            .Select(reject => new GenesisRejectRow(reject.Id, reject.Line, reject.Reason, reject.Raw)).ToListAsync(),
            await rejects.CountAsync());
    }

    /// <summary>The next ones after a reject, for a download that holds no more than a page in memory.</summary>
    public async Task<IReadOnlyList<GenesisRejectRow>> RejectsAfter(int run, int id, int count, bool warnings = false)
        => await db.GenesisRejects.Where(reject => reject.RunId == run && reject.IsWarning == warnings && reject.Id > id)
            .OrderBy(reject => reject.Id).Take(count)
            .Select(reject => new GenesisRejectRow(reject.Id, reject.Line, reject.Reason, reject.Raw)).ToListAsync();

    /// <summary>The file of the last run, if that run died; null once it was tried again too often.</summary>
    public async Task<string?> FileToResume()
    {
        var last = await db.GenesisRuns.AsNoTracking().OrderByDescending(run => run.Id).FirstOrDefaultAsync();
        if (last is not { State: GenesisRunState.Running or GenesisRunState.Interrupted } || await GenesisLock.IsHeld(db))
            return null;
        var attempts = await db.GenesisRuns.CountAsync(
            run => run.Hash == last.Hash && (run.State == GenesisRunState.Running || run.State == GenesisRunState.Interrupted));
        return attempts <= MaxResumptions ? last.FileName : null;
    }

    private IQueryable<GenesisRunRow> Rows(IQueryable<GenesisRun> runs)
        => from run in runs
           join member in db.StaffMembers on run.StartedById equals member.Id into members
           from member in members.DefaultIfEmpty()
           orderby run.Id descending
           select new GenesisRunRow(run.Id, run.FileName, run.FileOn, run.State, run.StartedAt, run.FinishedAt, member == null ? null
           : member.FirstName + " " + member.LastName, run.Percent, run.Step,
               run.Read, run.Created, run.Updated, run.Unchanged, run.Rejected, run.Reoriented, run.Reopened, run.Warning, run.Failure);

    private async Task<IReadOnlyList<GenesisRunRow>> Truthful(List<GenesisRunRow> rows)
    {
        if (rows.Any(row => row.State == GenesisRunState.Running) && !await GenesisLock.IsHeld(db))
            return [.. rows.Select(row => row.State == GenesisRunState.Running
                ? row with { State = GenesisRunState.Interrupted, Failure = GenesisRuns.InterruptedText } : row)];
        return rows;
    }
}
