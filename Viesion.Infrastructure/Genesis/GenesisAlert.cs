namespace Viesion.Infrastructure.Genesis;

/// <summary>Something about the sync that an administrator should know.</summary>
/// <param name="RunId">The run it is about, if it is about one.</param>
public sealed record GenesisAlert(string Text, int? RunId);
