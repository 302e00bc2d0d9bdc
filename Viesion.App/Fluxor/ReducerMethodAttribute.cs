namespace Fluxor;

/// <summary>Marks a static method <c>(state, action) → state</c>, or <c>(state) → state</c> when the action is named here.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReducerMethodAttribute : Attribute
{
    /// <summary>The action is the second parameter of the method.</summary>
    public ReducerMethodAttribute()
    {
    }

    /// <summary>The method does not need the action itself.</summary>
    public ReducerMethodAttribute(Type actionType) => ActionType = actionType;

    /// <summary>The action, when it is not a parameter.</summary>
    public Type? ActionType { get; }
}
