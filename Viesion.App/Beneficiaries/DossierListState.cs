using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Caseloads;

namespace Viesion.App.Beneficiaries;

/// <summary>What the list shows, and the address that it answers: carried from the prerendered page to the circuit.</summary>
public sealed record DossierListState(string Address, DossierPage Page, CaseloadChoices? Choices);
