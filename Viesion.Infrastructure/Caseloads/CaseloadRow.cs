namespace Viesion.Infrastructure.Caseloads;

/// <summary>One line of the table of caseloads: a référent, or a structure.</summary>
/// <param name="Id">Of the référent or of the structure; null for référents without structure.</param>
/// <param name="Organisation">Of the référent; null on the line of a structure.</param>
public sealed record CaseloadRow(int? Id, string Name, string? Organisation, CaseloadCounts Counts);
