namespace Viesion.App.Beneficiaries;

/// <summary>
/// Puts the items of a lane on as few rows as they need not to cover each other; a shared day is a handover, not an overlap.
/// </summary>
public static class FriseRows
{
    public static IReadOnlyList<IReadOnlyList<FriseItem>> Of(IEnumerable<FriseItem> items)
    {
        List<(DateOnly Free, List<FriseItem> Items)> rows = [];
        foreach (var item in items.OrderBy(item => item.Start).ThenBy(item => item.End ?? DateOnly.MaxValue))
        {
            var row = rows.FindIndex(candidate => candidate.Free <= item.Start);
            var free = item.IsPoint ? item.Start.AddDays(1) : item.End ?? DateOnly.MaxValue;
            if (row < 0)
                rows.Add((free, [item]));
            else
            {
                rows[row].Items.Add(item);
                rows[row] = (free, rows[row].Items);
            }
        }
        return [.. rows.Select(row => (IReadOnlyList<FriseItem>)row.Items)];
    }
}
