namespace Viesion.Infrastructure.Reports;

/// <summary>
/// « Fins d'accompagnement à solliciter car droit clos » (guide V26): the entitlement is closed and somebody still accompanies the person.
/// </summary>
internal sealed class EndsToRequestReport : ToEndReport
{
    public EndsToRequestReport() => Definition = new("fins-accompagnement-droit-clos", "Fins d’accompagnement à solliciter car droit clos",
        "Les bénéficiaires dont le droit est clos et qui sont encore dans une file active, quel que soit le référent.",
        "dossier", "dossiers",
        Filters, [.. Columns.Select(column => column.Shape)], new("droit-depuis", false), "Dossiers par suite donnée")
    { Group = ReportGroup.Entitlements };

    public override int Rank => 110;

    public override ReportDefinition Definition { get; }

    protected override string Reason => "droit-clos";

    protected override IReadOnlyList<ReportColumn<FollowedRow>> Columns { get; } = [
        .. DossierColumns.Of<FollowedRow>(), FollowedColumns.EntitlementOn, FollowedColumns.EntitlementReason,
        FollowedColumns.Since, FollowedColumns.Until, FollowedColumns.RequestedOn, FollowedColumns.Next];
}
