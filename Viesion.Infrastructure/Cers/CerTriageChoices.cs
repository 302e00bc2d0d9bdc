namespace Viesion.Infrastructure.Cers;

/// <summary>What the filters of « CER à traiter » offer: the priorities, and the territories of the perimeter.</summary>
public sealed record CerTriageChoices(IReadOnlyList<CerChoice> Priorities, IReadOnlyList<CerChoice> Territories);
