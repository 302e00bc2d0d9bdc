namespace Fluxor;

/// <summary>The first action that a store dispatches; what was dispatched before there was a store is processed before it.</summary>
public sealed class StoreInitializedAction;
