namespace Viesion.Infrastructure.Caseloads;

/// <summary>Whom and which structure a list may be narrowed to.</summary>
public sealed record CaseloadChoices(IReadOnlyList<CaseloadChoice> Referents, IReadOnlyList<CaseloadChoice> Organisations);
