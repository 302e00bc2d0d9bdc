using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Viesion.Infrastructure.Reports;

/// <summary>A column with its value in a row, and its order in the database.</summary>
internal sealed class ReportColumn<TRow>
{
    private readonly Func<IQueryable<TRow>, bool, IOrderedQueryable<TRow>> order;

    private ReportColumn(ReportColumn shape, Func<TRow, object?> value, Func<IQueryable<TRow>, bool, IOrderedQueryable<TRow>> order)
        => (Shape, Value, this.order) = (shape, value, order);

    public ReportColumn Shape { get; }

    public Func<TRow, object?> Value { get; }

    public IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, bool descending) => order(rows, descending);

    /// <param name="by">What the database sorts on; nothing stands last in both directions, unless <paramref name="filled"/>.</param>
    /// <param name="filled">Never null in this report: the index alone gives the order.</param>
    public static ReportColumn<TRow> Of<TKey>(ReportColumn shape, Func<TRow, object?> value, Expression<Func<TRow, TKey>> by,
        bool filled = false)
        => new(shape, value, (rows, descending) => (descending, filled || default(TKey) is not null) switch
        {
            (false, _) => rows.OrderBy(by),
            (true, true) => rows.OrderByDescending(by),
            (true, false) => rows.OrderBy(IsNull(by)).ThenByDescending(by),
        });

    /// <summary>Text in the order of a French dictionary, whatever the case and accents.</summary>
    public static ReportColumn<TRow> Text(ReportColumn shape, Expression<Func<TRow, string?>> value)
        => Of(shape, value.Compile(), Expression.Lambda<Func<TRow, string?>>(French(value.Body), value.Parameters));

    private static Expression<Func<TRow, bool>> IsNull<TKey>(Expression<Func<TRow, TKey>> by)
        => Expression.Lambda<Func<TRow, bool>>(Expression.Equal(by.Body, Expression.Constant(null, typeof(TKey))), by.Parameters);

    private static MethodCallExpression French(Expression text)
        => Expression.Call(typeof(RelationalDbFunctionsExtensions), nameof(RelationalDbFunctionsExtensions.Collate), [typeof(string)],
            Expression.Constant(EF.Functions), text, Expression.Constant("fr-x-icu"));
}
