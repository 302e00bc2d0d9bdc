namespace Viesion.Infrastructure.Reports;

/// <summary>One report: its definition, and its rows in the perimeter of the scope's context.</summary>
internal abstract class Report
{
    /// <summary>Its place among all reports, unique.</summary>
    public abstract int Rank { get; }

    public abstract ReportDefinition Definition { get; }

    /// <summary>One page, in the order asked for.</summary>
    public abstract Task<IReadOnlyList<ReportLine>> Page(ReportScope scope, ReportSort sort, int page, CancellationToken cancellationToken);

    /// <summary>Every row as it comes from the database, one value per column.</summary>
    public abstract IAsyncEnumerable<object?[]> Rows(ReportScope scope, ReportSort sort);

    /// <summary>The exact number of rows, and the bars of the chart.</summary>
    public abstract Task<(long Total, IReadOnlyList<ReportTally> Tallies)> Count(ReportScope scope, CancellationToken cancellationToken);
}
