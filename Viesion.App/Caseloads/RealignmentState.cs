using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Genesis;

namespace Viesion.App.Caseloads;

/// <summary>What « Recalage » shows, and the filter that it answers: carried from the prerendered page to the circuit.</summary>
/// <param name="Choices">Référents and structures; read when one is filtered or looked for.</param>
public sealed record RealignmentState(RealignmentFilter Filter, RealignmentView View, CaseloadChoices? Choices);
