namespace Viesion.Infrastructure.Reports;

/// <summary>The columns that every report begins with.</summary>
internal static class DossierColumns
{
    public static IEnumerable<ReportColumn<TRow>> Of<TRow>()
        where TRow : ReportRow
        => [.. Person<TRow>(), .. Follower<TRow>("Structure du référent actuel", "Référent de parcours actuel")];

    /// <summary>The same for a row that tells of an assignment, past ones included.</summary>
    public static IEnumerable<ReportColumn<TRow>> OfAssignment<TRow>()
        where TRow : ReportRow
        => [.. Person<TRow>(), .. Follower<TRow>("Structure du référent", "Référent de parcours")];

    private static IEnumerable<ReportColumn<TRow>> Person<TRow>()
        where TRow : ReportRow
        =>
        [
            ReportColumn<TRow>.Of(new("dossier", "Dossier", ReportColumnKind.FileNumber, true, 10), row => row.Dossier.FileNumber,
                row => row.Dossier.FileNumber),
            ReportColumn<TRow>.Of(new("nom", "Nom", ReportColumnKind.Text, true, 22), row => row.Dossier.LastName,
                row => row.Dossier.SortName, filled: true),
            ReportColumn<TRow>.Text(new("prenom", "Prénom", ReportColumnKind.Text, true, 18), row => row.Dossier.FirstName),
            ReportColumn<TRow>.Text(new("organisme", "Organisme", ReportColumnKind.Text, false, 11), row => row.Dossier.PayingBody == null
                ? null : row.Dossier.PayingBody == Domain.Beneficiaries.PayingBody.Caf ? "CAF" : "MSA"),
            ReportColumn<TRow>.Text(
                new("numero-caf-msa", "N° CAF/MSA", ReportColumnKind.Text, false, 16), row => row.Dossier.ClaimantNumber),
            ReportColumn<TRow>.Text(new("commune", "Commune", ReportColumnKind.Text, false, 24), row => row.Dossier.City),
            ReportColumn<TRow>.Text(new("territoire", "Territoire", ReportColumnKind.Text, false, 18), row => row.Dossier.Territory),
        ];

    private static IEnumerable<ReportColumn<TRow>> Follower<TRow>(string organisation, string referent)
        where TRow : ReportRow
        =>
        [
            ReportColumn<TRow>.Text(new("structure", organisation, ReportColumnKind.Text, true, 34, "Structure"),
                row => row.Dossier.Organisation),
            ReportColumn<TRow>.Text(new("referent", referent, ReportColumnKind.Text, true, 28, "Référent"), row => row.Dossier.Referent),
        ];
}
