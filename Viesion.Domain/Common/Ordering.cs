namespace Viesion.Domain.Common;

/// <summary>Ordered things that people move one step at a time.</summary>
internal static class Ordering
{
    /// <summary>Puts one before (or after) its neighbour and numbers all of them again from 1. False at the end of the list.</summary>
    public static bool Move<T>(IReadOnlyList<T> ordered, T one, bool up, Action<T, int> number)
        where T : class
    {
        var things = ordered.ToList();
        var at = things.IndexOf(one);
        var to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= things.Count)
            return false;
        (things[at], things[to]) = (things[to], things[at]);
        for (var index = 0; index < things.Count; index++)
            number(things[index], index + 1);
        return true;
    }
}
