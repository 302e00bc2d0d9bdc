using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Beneficiaries;

/// <summary>What the résumé shows, carried from the prerendered page to the circuit.</summary>
public sealed record SummaryState(DossierSummary Summary, FriseData Frise);
