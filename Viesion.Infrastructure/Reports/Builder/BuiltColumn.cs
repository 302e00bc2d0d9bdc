using System.Linq.Expressions;

namespace Viesion.Infrastructure.Reports.Builder;

/// <summary>A column of the generator: its value in the database, its order, its words.</summary>
internal abstract class BuiltColumn(BuiltColumnShape shape)
{
    public BuiltColumnShape Shape => shape;

    public string Key => shape.Column.Key;

    /// <summary>The value as the database gives it, boxed, of a given source.</summary>
    public abstract Expression Value(ReportScope scope, ParameterExpression source);

    /// <summary>As screens and workbooks hold it.</summary>
    public abstract object? Show(object? value);

    /// <summary>Sorts, or sorts what <paramref name="after"/> leaves equal; nothing stands last in both directions.</summary>
    public abstract IOrderedQueryable<BuiltSource> Order(
        IQueryable<BuiltSource> rows, IOrderedQueryable<BuiltSource>? after, ReportScope scope, bool descending);

    /// <summary>How many rows there are of each value.</summary>
    public abstract Task<IReadOnlyList<(object? Value, long Count)>> Tally(
        IQueryable<BuiltSource> rows, ReportScope scope, CancellationToken cancellationToken);
}
