using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Notes;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Home;

/// <summary>« Mon tableau de bord » (HOM-03): two statements whatever the number of dossiers.</summary>
public sealed class DashboardReads(ViesionDbContext db, CaseloadSettings settings, NoteReads notes, Perimeter perimeter, TimeProvider clock)
{
    private const int Months = 12;

    /// <summary>Null for a profile without dossiers.</summary>
    public async Task<Dashboard?> Mine()
    {
        if (!Rights.SeesDossiers(perimeter.Profile))
            return null;
        var today = clock.Today();
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        var days = HomeNumberReads.Ends(today);
        var me = perimeter.HasCaseload ? perimeter.StaffMemberId : null;
        var found = (await db.Database.SqlQuery<HomeFigure>($"""
            SELECT kind AS "Kind", key AS "Key", value AS "Value"
                FROM viesion.dashboard_figures({me}, {settings.DepartmentCode}, {today.AddDays(-CaseloadQuery.EntryDays)}, {days},
                {today.AddDays(-Dashboard.WeeksDays)}, {new DateOnly(today.Year, 1, 1)}, {first})
            """).ToListAsync()).ToLookup(figure => figure.Kind);
        var signed = found["cer"].ToDictionary(figure => figure.Key, figure => figure.Value);
        return new Dashboard(
            new CaseloadCounts(Of("running"), Of("entered"), Of("standby"), Of("to_exit"), Of("exit_scheduled"), Of("recent")), Of("step"),
            Of("outside"), Of("weeks"), Of("year"), Of("seen"),
            await notes.Counts(), HomeNumberReads.Load(found["load"]),
            [.. Enumerable.Range(0, Months).Select(ahead => first.AddMonths(ahead))
            .Select(month => new CaseloadMonth(month, signed.GetValueOrDefault(month.ToString("yyyy-MM", CultureInfo.InvariantCulture))))]);

        long Of(string kind) => found[kind].Sum(figure => figure.Value);
    }
}
