namespace Fluxor;

/// <summary>The state of one feature in one circuit.</summary>
internal sealed class Feature<TState>(FeatureDefinition<TState> definition) : IState<TState>, IFeature
{
    public event EventHandler? StateChanged;

    public TState Value { get; private set; } = (TState)Activator.CreateInstance(typeof(TState), nonPublic: true)!;

    public string GetName() => definition.Name;

    public object GetState() => Value!;

    public Type GetStateType() => typeof(TState);

    /// <summary>A reducer that returns the state it was given has changed nothing.</summary>
    public void Replace(TState next)
    {
        if (ReferenceEquals(Value, next))
            return;

        Value = next;
        StateChanged?.Invoke(this, EventArgs.Empty);
    }
}
