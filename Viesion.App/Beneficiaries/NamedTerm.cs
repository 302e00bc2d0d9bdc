using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Beneficiaries;

/// <summary>A criterion's value with its words: référent 12 is Aïcha Bernard.</summary>
public sealed record NamedTerm(DossierTerm Term, string Name);
