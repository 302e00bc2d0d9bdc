using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Viesion.Infrastructure.Reports.Builder;

/// <summary>A column whose values are of one type.</summary>
/// <param name="value">What it is, of a source; asked for with the scope, for what needs today or another table.</param>
/// <param name="show">From the database's value to the one that is shown.</param>
internal sealed class BuiltColumn<T>(BuiltColumnShape shape, Func<ReportScope, Expression<Func<BuiltSource, T>>> value,
    Func<T, object?> show) : BuiltColumn(shape)
{
    /// <summary>What it is sorted on, when that is not its value.</summary>
    public Expression<Func<BuiltSource, string>>? SortedOn { get; init; }

    public override Expression Value(ReportScope scope, ParameterExpression source)
        => Expression.Convert(Of(value(scope), source), typeof(object));

    public override object? Show(object? value) => show((T)value!);

    public override IOrderedQueryable<BuiltSource> Order(
        IQueryable<BuiltSource> rows, IOrderedQueryable<BuiltSource>? after, ReportScope scope, bool descending)
    {
        if (SortedOn is not null)
            return Order(rows, after, SortedOn, descending);
        var by = value(scope);
        if (descending && default(T) is null)
        {
            var isNull = Expression.Lambda<Func<BuiltSource, bool>>(
                Expression.Equal(by.Body, Expression.Constant(null, typeof(T))), by.Parameters);
            after = after is null ? rows.OrderBy(isNull) : after.ThenBy(isNull);
        }
        return by is Expression<Func<BuiltSource, string?>> text
            ? Order(rows, after, Expression.Lambda<Func<BuiltSource, string?>>(French(text.Body), text.Parameters), descending)
            : Order(rows, after, by, descending);
    }

    public override async Task<IReadOnlyList<(object? Value, long Count)>> Tally(
        IQueryable<BuiltSource> rows, ReportScope scope, CancellationToken cancellationToken)
    {
        var groups = await rows.GroupBy(value(scope)).Select(group => new { group.Key, Count = group.LongCount() })
            .ToListAsync(cancellationToken);
        return [.. groups.OrderBy(group => group.Key is null).ThenBy(group => group.Key, Comparer<T>.Default)
            .Select(group => (show(group.Key), group.Count))];
    }

    private static IOrderedQueryable<BuiltSource> Order<TKey>(IQueryable<BuiltSource> rows, IOrderedQueryable<BuiltSource>? after,
        Expression<Func<BuiltSource, TKey>> by, bool descending) => (after, descending) switch
        {
            (null, false) => rows.OrderBy(by),
            (null, true) => rows.OrderByDescending(by),
            (_, false) => after.ThenBy(by),
            (_, true) => after.ThenByDescending(by),
        };

    private static Expression Of(LambdaExpression lambda, ParameterExpression source)
        => new Replaced(lambda.Parameters[0], source).Visit(lambda.Body);

    private static MethodCallExpression French(Expression text)
        => Expression.Call(typeof(RelationalDbFunctionsExtensions), nameof(RelationalDbFunctionsExtensions.Collate), [typeof(string)],
            Expression.Constant(EF.Functions), text, Expression.Constant("fr-x-icu"));

    private sealed class Replaced(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
