namespace Viesion.Infrastructure.Reports;

/// <summary>« Dossiers NSDD » (guide V26): not subject to duties, and yet in a caseload; each may call for an exit.</summary>
internal sealed class NotSubjectToDutiesReport : ToEndReport
{
    public NotSubjectToDutiesReport()
        => Definition = new("dossiers-nsdd", "Dossiers NSDD",
            "Les bénéficiaires non soumis aux droits et devoirs présents dans les files actives.", "dossier", "dossiers",
            Filters, [.. Columns.Select(column => column.Shape)], new("nom", false), "Dossiers par suite donnée")
        { Group = ReportGroup.Entitlements };

    public override int Rank => 100;

    public override ReportDefinition Definition { get; }

    protected override string Reason => "nsdd";

    protected override IReadOnlyList<ReportColumn<FollowedRow>> Columns { get; } = [
        .. DossierColumns.Of<FollowedRow>(), FollowedColumns.DutiesOn, FollowedColumns.Entitlement(onScreen: true),
        FollowedColumns.Since, FollowedColumns.Until, FollowedColumns.RequestedOn, FollowedColumns.Next];
}
