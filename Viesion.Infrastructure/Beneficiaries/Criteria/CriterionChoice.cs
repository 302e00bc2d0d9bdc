namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>A value that a criterion offers.</summary>
/// <param name="Value">As addresses write it.</param>
/// <param name="Text">As people read it.</param>
/// <param name="Detail">What tells homonyms apart.</param>
public sealed record CriterionChoice(string Value, string Text, string? Detail = null);
