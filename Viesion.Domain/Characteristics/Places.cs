namespace Viesion.Domain.Characteristics;

/// <summary>The order that administrators give to things, from 1.</summary>
internal static class Places
{
    /// <summary>Moves one thing a place up or down; at an end it stays. False when it is not there.</summary>
    public static bool Move<T>(IReadOnlyList<T> ordered, Predicate<T> moved, bool up, Action<T, int> place)
    {
        var things = ordered.ToList();
        var from = things.FindIndex(moved);
        if (from < 0)
            return false;
        var to = Math.Clamp(up ? from - 1 : from + 1, 0, things.Count - 1);
        (things[from], things[to]) = (things[to], things[from]);
        foreach (var (index, thing) in things.Index())
            place(thing, index + 1);
        return true;
    }
}
