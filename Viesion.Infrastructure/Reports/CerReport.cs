using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Viesion.Infrastructure.Reports;

/// <summary>What the CER reports share: where their rows come from, and the filters on the dossier.</summary>
internal abstract class CerReport : Report<CerReportRow>
{
    /// <summary>What the report is about, all its filters applied; each row once.</summary>
    protected abstract IQueryable<FoundCer> Found(ReportScope scope);

    /// <summary>The CERs with a day in a period, bounds included.</summary>
    /// <param name="day">The column: <c>signed_on</c>, <c>validated_on</c> or <c>refused_on</c>.</param>
    protected static IQueryable<FoundCer> Dated(ReportScope scope, string day, DateOnly since, DateOnly until)
        => From(scope, $"""
            viesion.report_cers({day}, {since}, {until}, {scope.Situation}, {scope.Criteria.TerritoryId}, {scope.Criteria.OrganisationId})
            """);

    /// <param name="function">A call of a function of Reports.sql.</param>
    protected static IQueryable<FoundCer> From(ReportScope scope, FormattableString function)
        => scope.Db.Database.SqlQuery<FoundCer>(FormattableStringFactory.Create(
            """SELECT cer_id AS "CerId", beneficiary_id AS "BeneficiaryId", state AS "State", type AS "Type", last_day AS "LastDay" FROM """
            + function.Format, function.GetArguments()));

    public override async Task<(long Total, IReadOnlyList<ReportTally> Tallies)> Count(
        ReportScope scope, CancellationToken cancellationToken)
        => (await Found(scope).LongCountAsync(cancellationToken), []);

    protected override IOrderedQueryable<CerReportRow> Steady(IOrderedQueryable<CerReportRow> rows)
        => rows.ThenBy(row => row.Dossier.Id).ThenBy(row => row.CerId);

    // Référent, territory and priority are asked for row by row, after sorting and paging: fifty times for a page.
    protected override IQueryable<CerReportRow> Query(ReportScope scope)
        => from found in Found(scope)
           join dossier in scope.Dossiers on found.BeneficiaryId equals dossier.Id
           from cer in scope.Db.Cers.Where(cer => cer.Id == found.CerId).DefaultIfEmpty()
           select new CerReportRow
           {
               Dossier = dossier,
               CerId = cer!.Id,
               Number = cer!.Number,
               Type = cer!.Type,
               State = cer!.State,
               Start = cer!.Start,
               End = cer!.End,
               SignedOn = cer!.SignedOn,
               ValidatedOn = cer!.ValidatedOn,
               RefusedOn = cer!.RefusedOn,
               Priority = scope.Db.ListItems.Where(item => item.Id == cer!.PriorityId).Select(item => item.Label).FirstOrDefault(),
               IsLast = cer!.IsLast,
               EnteredOn = scope.Db.Enrolments.Where(enrolment => enrolment.BeneficiaryId == dossier.Id)
                   .Max(enrolment => (DateOnly?)enrolment.EnteredOn),
               Today = scope.Today,
           };
}
