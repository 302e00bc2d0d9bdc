using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Beneficiaries;

/// <summary>What the list shows, and the address that it answers: carried from the prerendered page to the circuit.</summary>
/// <param name="Names">The words of the criteria that only the database knows.</param>
public sealed record DossierListState(string Address, DossierPage Page, IReadOnlyList<NamedTerm> Names);
