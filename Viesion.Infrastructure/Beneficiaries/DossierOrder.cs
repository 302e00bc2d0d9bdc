using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>
/// Keyset paging: a page begins after a dossier, found again by its id, in the order of an index; its cost does not depend on its depth.
/// <c>key &gt;= K AND (key &gt; K OR id &gt; I)</c> says the same as a comparison of rows and lets the index start at K.
/// Keys are nullable so that EF writes no COALESCE: under row-level security PostgreSQL does not trust one inside an index condition.
/// </summary>
internal static class DossierOrder
{
    private static readonly System.Reflection.MethodInfo Compare = typeof(string).GetMethod(
        nameof(string.Compare), [typeof(string), typeof(string)])!;

    public static IQueryable<Beneficiary> Page(IQueryable<Beneficiary> dossiers, IQueryable<Beneficiary> all, DossierSort sort,
        bool descending, int? after) => sort switch
        {
            DossierSort.FileNumber => By(dossiers, all, b => (int?)b.FileNumber, descending, after),
            DossierSort.BirthDate => By(dossiers, all, b => (DateOnly?)b.BirthDate, descending, after),
            DossierSort.FirstName => By(dossiers, all, b => EF.Property<string>(b, "SortFirstName"), descending, after),
            DossierSort.City => By(dossiers, all, b => EF.Property<string>(b, "SortCity"), descending, after),
            _ => By(dossiers, all, b => EF.Property<string>(b, "SortName"), descending, after),
        };

    private static IQueryable<Beneficiary> By<TKey>(
        IQueryable<Beneficiary> dossiers, IQueryable<Beneficiary> all, Expression<Func<Beneficiary, TKey>> key, bool descending, int? after)
    {
        if (after is { } id)
            dossiers = dossiers.Where(After(key, all.Where(b => b.Id == id).Select(key), descending, id));
        return descending ? dossiers.OrderByDescending(key).ThenByDescending(b => b.Id) : dossiers.OrderBy(key).ThenBy(b => b.Id);
    }

    private static Expression<Func<Beneficiary, bool>> After<TKey>(
        Expression<Func<Beneficiary, TKey>> key, IQueryable<TKey> cursor, bool descending, int id)
    {
        Expression<Func<int>> captured = () => id;
        var at = Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(TKey)], cursor.Expression);
        // A parameter of its own: the cursor's query holds the same key.
        var dossier = Expression.Parameter(typeof(Beneficiary), "dossier");
        var mine = ReplacingExpressionVisitor.Replace(key.Parameters[0], dossier, key.Body);
        var beyondId = Against(Expression.Property(dossier, nameof(Beneficiary.Id)), captured.Body, descending, orEqual: false);
        var condition = Expression.AndAlso(Against(mine, at, descending, orEqual: true),
            Expression.OrElse(Against(mine, at, descending, orEqual: false), beyondId));
        return Expression.Lambda<Func<Beneficiary, bool>>(condition, dossier);
    }

    private static BinaryExpression Against(Expression key, Expression value, bool descending, bool orEqual)
    {
        var (left, right) = key.Type == typeof(string) ? (Expression.Call(Compare, key, value), Expression.Constant(0)) : (key, value);
        return (descending, orEqual) switch
        {
            (false, true) => Expression.GreaterThanOrEqual(left, right),
            (false, false) => Expression.GreaterThan(left, right),
            (true, true) => Expression.LessThanOrEqual(left, right),
            _ => Expression.LessThan(left, right),
        };
    }
}
