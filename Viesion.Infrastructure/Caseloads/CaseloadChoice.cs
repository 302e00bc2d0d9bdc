namespace Viesion.Infrastructure.Caseloads;

/// <summary>A référent or a structure, as a filter offers it.</summary>
/// <param name="Detail">What tells homonyms apart: the structure of a référent, the acronym of a structure.</param>
public sealed record CaseloadChoice(int Id, string Name, string? Detail);
