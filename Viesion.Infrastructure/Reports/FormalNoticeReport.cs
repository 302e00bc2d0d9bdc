using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.FormalNotices;

namespace Viesion.Infrastructure.Reports;

/// <summary>« MIDEM-motif-date » (guide V26): the requests for formal notices, for the secretariats who serve them in Genesis.</summary>
internal sealed class FormalNoticeReport : Report<FormalNoticeReportRow>
{
    public FormalNoticeReport()
        => Definition = new("midem-motif-date", "MIDEM-motif-date",
            "Les demandes de mise en demeure, leur motif et leur date, pour les traiter dans Genesis.", "demande", "demandes",
            [.. ReportFilter.Period("Demandées", daysBack: 365),
            new(ReportFilterKind.Notice, "État", ReportTexts.Slug(FormalNoticeState.Requested)), ReportFilter.Organisation,
            ReportFilter.Territory],
            [.. Columns.Select(column => column.Shape)], new("demandee-le", false), "Demandes par état")
        { Group = ReportGroup.Secretariat, Readers = Rights.HandlesFormalNotices };

    public override int Rank => 130;

    public override ReportDefinition Definition { get; }

    protected override IReadOnlyList<ReportColumn<FormalNoticeReportRow>> Columns { get; } = [.. DossierColumns.Of<FormalNoticeReportRow>(),
        ReportColumn<FormalNoticeReportRow>.Of(new("demandee-le", "Demandée le", ReportColumnKind.Date, true, 14), row => row.RequestedOn,
            row => row.RequestedOn, filled: true),
        ReportColumn<FormalNoticeReportRow>.Text(
            new("demandee-par", "Demandée par", ReportColumnKind.Text, false, 26), row => row.RequestedBy),
        ReportColumn<FormalNoticeReportRow>.Text(new("motif", "Motif", ReportColumnKind.Text, true, 50), row => row.Reason),
        ReportColumn<FormalNoticeReportRow>.Of(new("attente", "Jours d’attente", ReportColumnKind.Number, true, 14, "Attente"), row =>
            row.Waiting, row => row.State == FormalNoticeState.Requested ? row.Today.DayNumber - row.RequestedOn.DayNumber : (int?)null),
        ReportColumn<FormalNoticeReportRow>.Of(new("etat", "État", ReportColumnKind.State, true, 14), row => FormalNoticeTexts.Name(
            row.State), row => row.State == FormalNoticeState.Requested ? 0 : row.State == FormalNoticeState.Done ? 1 : 2, filled: true),
        ReportColumn<FormalNoticeReportRow>.Of(new("midem-le", "MIDEM du", ReportColumnKind.Date, true, 14), row => row.NoticeOn,
            row => row.NoticeOn),
        ReportColumn<FormalNoticeReportRow>.Text(
            new("midem-motif", "Motif de la MIDEM", ReportColumnKind.Text, false, 40), row => row.NoticeReason),
        ReportColumn<FormalNoticeReportRow>.Text(
            new("refus", "Motif du refus", ReportColumnKind.Text, false, 40), row => row.RefusalReason)];

    protected override IOrderedQueryable<FormalNoticeReportRow> Steady(IOrderedQueryable<FormalNoticeReportRow> rows)
        => rows.ThenBy(row => row.Dossier.Id).ThenBy(row => row.RequestId);

    public override async Task<(long Total, IReadOnlyList<ReportTally> Tallies)> Count(
        ReportScope scope, CancellationToken cancellationToken)
    {
        var counts = await Found(scope).GroupBy(found => found.State).Select(group => new { group.Key, Count = group.LongCount() })
            .ToDictionaryAsync(group => Enum.Parse<FormalNoticeState>(group.Key), group => group.Count, cancellationToken);
        return (counts.Values.Sum(), [Bar(FormalNoticeState.Requested, ReportMark.Wait), Bar(FormalNoticeState.Done, ReportMark.Good),
            Bar(FormalNoticeState.Refused, ReportMark.Bad)]);

        ReportTally Bar(FormalNoticeState state, ReportMark mark)
            => new(FormalNoticeTexts.Name(state), counts.GetValueOrDefault(state), mark);
    }

    protected override IQueryable<FormalNoticeReportRow> Query(ReportScope scope)
        => from found in Found(scope)
           join dossier in scope.Dossiers on found.BeneficiaryId equals dossier.Id
           join request in scope.Db.FormalNotices.AsNoTracking() on found.RequestId equals request.Id
           select new FormalNoticeReportRow
           {
               Dossier = dossier,
               RequestId = request.Id,
               State = request.State,
               RequestedOn = request.RequestedOn,
               RequestedBy = scope.Db.StaffMembers.Where(s => s.Id == request.RequestedById).Select(s => s.FirstName + " " + s.LastName)
                   .FirstOrDefault(),
               Reason = request.Reason,
               NoticeOn = request.NoticeOn,
               NoticeReason = request.NoticeReason,
               RefusalReason = request.RefusalReason,
               Today = scope.Today,
           };

    private static IQueryable<FoundNotice> Found(ReportScope scope)
    {
        var state = scope.Criteria.Notice?.ToString();
        return scope.Db.Database.SqlQuery<FoundNotice>($"""
            SELECT request_id AS "RequestId", beneficiary_id AS "BeneficiaryId", state AS "State"
            FROM viesion.report_notices({scope.Criteria.From}, {scope.Criteria.To}, {state}, {scope.Criteria.TerritoryId},
                {scope.Criteria.OrganisationId})
            """);
    }
}
