using Stateless.Reflection;

namespace Stateless;

/// <summary>A condition on a transition, and how it is named to people.</summary>
internal sealed record GuardCondition(Func<bool> IsMet, InvocationInfo Method)
{
    public static IReadOnlyList<GuardCondition> One(Func<bool> guard, string? description)
    {
        ArgumentNullException.ThrowIfNull(guard);
        return [new GuardCondition(guard, InvocationInfo.Of(guard, description))];
    }

    public static IReadOnlyList<GuardCondition> One(Func<object[], bool> guard, string? description)
    {
        ArgumentNullException.ThrowIfNull(guard);
        return [new GuardCondition(() => guard([]), InvocationInfo.Of(guard, description))];
    }

    public static IReadOnlyList<GuardCondition> All(Tuple<Func<bool>, string>[] guards)
    {
        ArgumentNullException.ThrowIfNull(guards);
        return [.. guards.SelectMany(guard => One(guard.Item1, guard.Item2))];
    }
}
