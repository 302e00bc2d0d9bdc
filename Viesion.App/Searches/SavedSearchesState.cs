using Viesion.App.Beneficiaries;
using Viesion.Infrastructure.Searches;

namespace Viesion.App.Searches;

/// <summary>What the page shows: carried from the prerendered page to the circuit.</summary>
public sealed record SavedSearchesState(SearchBook Book, IReadOnlyList<NamedTerm> Names);
