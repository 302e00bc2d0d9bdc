namespace Fluxor;

/// <summary>The first action that a store processes.</summary>
public sealed class StoreInitializedAction;
