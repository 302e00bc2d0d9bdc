namespace Viesion.App.Ui.Tables;

/// <summary>Makes pages of lists.</summary>
public static class TablePage
{
    public const int MaxRows = 50;

    /// <summary>A list that is short enough to stand on one page.</summary>
    public static TablePage<T> Whole<T>(IReadOnlyList<T> items) => new(items, items.Count, items.Count == 0 ? 0 : 1, false, false);
}
