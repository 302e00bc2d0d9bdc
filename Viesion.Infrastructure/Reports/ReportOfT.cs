using Microsoft.EntityFrameworkCore;

namespace Viesion.Infrastructure.Reports;

/// <summary>A report as a query of typed rows: sorting, paging and streaming are the same for all.</summary>
internal abstract class Report<TRow> : Report
    where TRow : class, IReportRow
{
    protected abstract IReadOnlyList<ReportColumn<TRow>> Columns { get; }

    protected abstract IQueryable<TRow> Query(ReportScope scope);

    /// <summary>Breaks ties, so that no row is shown on two pages.</summary>
    protected abstract IOrderedQueryable<TRow> Steady(IOrderedQueryable<TRow> rows);

    public override async Task<IReadOnlyList<ReportLine>> Page(
        ReportScope scope, ReportSort sort, int page, CancellationToken cancellationToken)
    {
        var rows = await Sorted(scope, sort).Skip((page - 1) * ReportResult.PageSize).Take(ReportResult.PageSize)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ReportLine(row.Target, row.Mark, Values(row)))];
    }

    public override async IAsyncEnumerable<object?[]> Rows(ReportScope scope, ReportSort sort)
    {
        await foreach (var row in Sorted(scope, sort).AsAsyncEnumerable())
            yield return Values(row);
    }

    private IOrderedQueryable<TRow> Sorted(ReportScope scope, ReportSort sort)
    {
        var column = Columns.FirstOrDefault(column => column.Shape.Key == sort.Column)
            ?? Columns.First(column => column.Shape.Key == Definition.Sort.Column);
        return Steady(column.Order(Query(scope), sort.Descending));
    }

    private object?[] Values(TRow row)
    {
        var values = new object?[Columns.Count];
        for (var column = 0; column < values.Length; column++)
            values[column] = Columns[column].Value(row);
        return values;
    }
}
