namespace Viesion.App.Ui.Tables;

/// <summary>One page of a list, as the server read it.</summary>
/// <param name="Items">At most 50 rows.</param>
/// <param name="Total">The exact number of rows of the whole list.</param>
/// <param name="FirstIndex">Rank of the first row, from 1 (0 when there is none).</param>
public sealed record TablePage<T>(IReadOnlyList<T> Items, long Total, long FirstIndex, bool HasPrevious, bool HasNext)
{
    public long LastIndex => Items.Count == 0 ? FirstIndex : FirstIndex + Items.Count - 1;
}
