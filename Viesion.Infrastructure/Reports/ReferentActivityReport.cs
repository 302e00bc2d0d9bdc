namespace Viesion.Infrastructure.Reports;

/// <summary>« Activité par référent ».</summary>
internal sealed class ReferentActivityReport : ActivityReport
{
    public ReferentActivityReport()
        => Definition = Define("activite-referent", "Activité par référent",
            "Files actives, CER, bilans, notes et demandes de chaque référent sur une période.", "référent", "référents");

    public override int Rank => 140;

    public override ReportDefinition Definition { get; }

    protected override IReadOnlyList<ReportColumn<ActivityRow>> Columns { get; } =
    [
        ReportColumn<ActivityRow>.Text(new("nom", "Référent", ReportColumnKind.Text, true, 28), row => row.Name),
        ReportColumn<ActivityRow>.Text(new("structure", "Structure", ReportColumnKind.Text, true, 34), row => row.Organisation),
        ReportColumn<ActivityRow>.Text(new("territoire", "Territoire", ReportColumnKind.Text, false, 18), row => row.Territory),
        .. Figures,
    ];

    protected override IQueryable<FoundActivity> Found(ReportScope scope) => Found(scope, byOrganisation: false);

    protected override IQueryable<ActivityRow> Query(ReportScope scope)
        => from found in Found(scope)
           join member in scope.Db.StaffMembers on found.Id equals member.Id
           select new ActivityRow
           {
               Kind = ReportTargetKind.Referent,
               Name = member.LastName + " " + member.FirstName,
               Organisation = scope.Db.Organisations.Where(o => o.Id == member.OrganisationId).Select(o => o.Name).FirstOrDefault(),
               Territory = scope.Db.Territories.Where(t => t.Id == member.TerritoryId).Select(t => t.Name).FirstOrDefault(),
               Done = found,
           };
}
