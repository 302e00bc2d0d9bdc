namespace Viesion.Infrastructure.Reports;

/// <summary>« Activité par structure »: that of the collaborators who belong to it today.</summary>
internal sealed class OrganisationActivityReport : ActivityReport
{
    public OrganisationActivityReport()
        => Definition = Define("activite-structure", "Activité par structure", "La même activité, par structure des référents.",
            "structure", "structures");

    public override int Rank => 150;

    public override ReportDefinition Definition { get; }

    protected override IReadOnlyList<ReportColumn<ActivityRow>> Columns { get; } =
    [
        ReportColumn<ActivityRow>.Text(new("nom", "Structure", ReportColumnKind.Text, true, 40), row => row.Name),
        ReportColumn<ActivityRow>.Text(new("territoire", "Territoire", ReportColumnKind.Text, true, 18), row => row.Territory),
        .. Figures,
    ];

    protected override IQueryable<FoundActivity> Found(ReportScope scope) => Found(scope, byOrganisation: true);

    protected override IQueryable<ActivityRow> Query(ReportScope scope)
        => from found in Found(scope)
           join organisation in scope.Db.Organisations on found.Id equals organisation.Id
           select new ActivityRow
           {
               Kind = ReportTargetKind.Organisation,
               Name = organisation.Name,
               Organisation = null,
               Territory = scope.Db.Territories.Where(t => t.Id == organisation.TerritoryId).Select(t => t.Name).FirstOrDefault(),
               Done = found,
           };
}
