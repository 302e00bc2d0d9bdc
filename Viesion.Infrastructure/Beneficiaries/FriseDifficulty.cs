namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>A difficulty.</summary>
public sealed record FriseDifficulty(string Label, string Nature, string? Achievement, DateOnly Start, DateOnly? End);
