using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Home;

/// <summary>The numbers of the home and of the dashboard, each set in one statement whatever is asked (Home.sql).</summary>
public sealed class HomeNumberReads(ViesionDbContext db, TimeProvider clock)
{
    private const int Months = 12;

    private static readonly EnrolmentState[] States = Enum.GetValues<EnrolmentState>();

    // Where the perimeter is wide, dossiers are not counted but known by their marks (DossierCounts.sql).
    private static readonly int[] Unwanted = [.. States.Select(state => ~DossierMarks.Of(state) & EnrolmentCriterion.Notion)];

    internal async Task<HomeFigures> Of(HomeParts parts)
    {
        if ((parts & (HomeParts.Dossiers | HomeParts.Cers | HomeParts.Load)) == 0)
            return HomeFigures.None;
        var names = States.Select(state => state.ToString()).ToArray();
        var states = parts.HasFlag(HomeParts.Dossiers) ? names : [];
        var days = parts.HasFlag(HomeParts.Load) ? Ends(clock.Today()) : [];
        var cers = parts.HasFlag(HomeParts.Cers);
        var figures = await db.Database.SqlQuery<HomeFigure>($"""
            SELECT kind AS "Kind", key AS "Key", value AS "Value" FROM viesion.home_figures({states}, {Unwanted}, {cers}, {days})
            """).ToListAsync();
        var found = figures.ToLookup(figure => figure.Kind);
        return new HomeFigures
        {
            Dossiers = states.Length == 0 ? null
                : found["dossier"].ToDictionary(figure => Enum.Parse<EnrolmentState>(figure.Key), figure => figure.Value),
            Cers = cers ? found["cer"].ToDictionary(figure => Enum.Parse<CerState>(figure.Key), figure => figure.Value) : null,
            Load = days.Length == 0 ? null : Load(found["load"]),
        };
    }

    internal static IReadOnlyList<CaseloadMonth> Load(IEnumerable<HomeFigure> found)
        => [
            .. found.Select(figure => new CaseloadMonth(
                DateOnly.ParseExact(figure.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture), figure.Value)).OrderBy(month => month.Day)];

    /// <summary>The last days of the twelve months that are over, and today.</summary>
    internal static DateOnly[] Ends(DateOnly today)
        => [.. Enumerable.Range(1 - Months, Months).Select(ahead => new DateOnly(today.Year, today.Month, 1).AddMonths(ahead).AddDays(-1)),
            today];
}
