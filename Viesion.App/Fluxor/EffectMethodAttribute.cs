namespace Fluxor;

/// <summary>
/// Marks a method <c>(action, IDispatcher) → Task</c>, or <c>(IDispatcher) → Task</c> when the action is named here.
/// The class of an instance method is resolved from the services of the circuit.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EffectMethodAttribute : Attribute
{
    /// <summary>The action is the first parameter of the method.</summary>
    public EffectMethodAttribute()
    {
    }

    /// <summary>The method does not need the action itself.</summary>
    public EffectMethodAttribute(Type actionType) => ActionType = actionType;

    /// <summary>The action, when it is not a parameter.</summary>
    public Type? ActionType { get; }
}
