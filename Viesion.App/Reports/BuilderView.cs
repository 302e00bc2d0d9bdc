using Viesion.App.Beneficiaries;
using Viesion.Infrastructure.Reports.Builder;

namespace Viesion.App.Reports;

/// <summary>What the generator shows, and the address that it answers: carried from the prerendered page to the circuit.</summary>
/// <param name="Result">Without its lines, which are in <paramref name="Lines"/> as they are shown.</param>
public sealed record BuilderView(string Address, string Definition, SavedReportLine? Saved, BuiltResult Result,
    IReadOnlyList<ReportViewLine> Lines, IReadOnlyList<NamedTerm> Names);
