namespace Viesion.Infrastructure.Cers;

/// <summary>One choice of a configurable list.</summary>
public sealed record CerChoice(int Id, string Label);
