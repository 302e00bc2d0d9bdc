using Stateless;

namespace Viesion.Domain.Common;

/// <summary>
/// How tables and aggregates speak of a « no »: a guard is described by the code of its <see cref="Refusal"/>, and a trigger that may not
/// be fired gives that refusal back. Whoever may not act learns that first, whatever else is missing; then the first unmet guard, in the
/// order of the table.
/// </summary>
public static class Lifecycle
{
    /// <summary>The guard of whoever acts.</summary>
    public static Tuple<Func<bool>, string> By(bool allowed) => If(() => allowed, Refusal.Forbidden);

    /// <summary>A guard, and what is said when it is not met.</summary>
    public static Tuple<Func<bool>, string> If(Func<bool> met, Refusal otherwise) => new(met, otherwise.Code);

    /// <summary>Null when the trigger may be fired now.</summary>
    /// <param name="elsewhere">For a trigger that means nothing in this state.</param>
    /// <param name="guards">The refusals that guards of the table name, besides <see cref="Refusal.Forbidden"/>.</param>
    /// <exception cref="InvalidOperationException">A guard names a refusal that is not among <paramref name="guards"/>.</exception>
    public static Refusal? Barred<TState, TTrigger>(
        this StateMachine<TState, TTrigger> machine, TTrigger trigger, Refusal elsewhere, params IEnumerable<Refusal> guards)
        where TState : notnull
        where TTrigger : notnull
    {
        if (machine.CanFire(trigger, out var unmet))
            return null;
        if (unmet is null || unmet.Count == 0)
            return elsewhere;
        return unmet.Contains(Refusal.Forbidden.Code) ? Refusal.Forbidden
            : guards.FirstOrDefault(guard => guard.Code == unmet.First())
                ?? throw new InvalidOperationException($"No refusal is known for the guard « {unmet.First()} ».");
    }

    /// <summary>Fires, or tells why not: then nothing has changed.</summary>
    /// <inheritdoc cref="Barred"/>
    public static Refusal? TryFire<TState, TTrigger>(
        this StateMachine<TState, TTrigger> machine, TTrigger trigger, Refusal elsewhere, params IEnumerable<Refusal> guards)
        where TState : notnull
        where TTrigger : notnull
    {
        if (machine.Barred(trigger, elsewhere, guards) is { } refusal)
            return refusal;
        machine.Fire(trigger);
        return null;
    }
}
