using Viesion.Infrastructure.Caseloads;

namespace Viesion.App.Caseloads;

/// <summary>What « Ma file active » shows, and the address that it answers: carried from the prerendered page to the circuit.</summary>
public sealed record CaseloadState(string Address, CaseloadView View);
