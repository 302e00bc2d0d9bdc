namespace Fluxor;

/// <summary>The state of a feature, to read.</summary>
/// <typeparam name="TState">A type marked with <see cref="FeatureStateAttribute"/>.</typeparam>
public interface IState<TState> : IStateChangedNotifier
{
    /// <summary>The state as it is now.</summary>
    TState Value { get; }
}
