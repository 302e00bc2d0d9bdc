namespace Fluxor;

/// <summary>A part of the store: one state and the reducers that replace it.</summary>
public interface IFeature : IStateChangedNotifier
{
    /// <summary>The unique name of the feature.</summary>
    string GetName();

    /// <summary>The state as it is now.</summary>
    object GetState();

    /// <summary>The type of the state.</summary>
    Type GetStateType();
}
