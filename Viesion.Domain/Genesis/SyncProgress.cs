namespace Viesion.Domain.Genesis;

/// <summary>How far a running sync is.</summary>
/// <param name="Percent">From 0 to 100.</param>
/// <param name="Step">In French, as shown.</param>
public sealed record SyncProgress(int Percent, string Step);
