namespace Viesion.Infrastructure.Caseloads;

/// <summary>« Ma file active », or those of a perimeter (CAS-07).</summary>
/// <param name="Referent">Whose caseload it is, when it is of one référent other than who asks.</param>
/// <param name="Trend">Twelve ends of month and today, oldest first.</param>
/// <param name="Organisations">The structures that the counts may be narrowed to.</param>
/// <param name="Rows">A page of the counts by référent or structure; empty where there is one référent.</param>
/// <param name="RowTotal">How many lines the whole table has.</param>
/// <param name="Dossiers">A page of the list that is asked for; null when none is. Its total is in <paramref name="Counts"/>.</param>
public sealed record CaseloadView(
    string? Referent, CaseloadCounts Counts, IReadOnlyList<CaseloadMonth> Trend, IReadOnlyList<CaseloadChoice> Organisations,
    IReadOnlyList<CaseloadRow> Rows, int RowTotal, IReadOnlyList<CaseloadDossier>? Dossiers);
