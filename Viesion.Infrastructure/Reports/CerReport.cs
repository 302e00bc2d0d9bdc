using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Reports;

/// <summary>What the CER reports share: where their rows come from, and the filters on the dossier.</summary>
internal abstract class CerReport : Report<CerReportRow>
{
    /// <summary>Which CERs (or dossiers) the report is about; the dossier's filters come on top.</summary>
    protected abstract IQueryable<CerSource> Source(ReportScope scope);

    protected override IQueryable<CerReportRow> Query(ReportScope scope) => Shown(scope, OfDossiers(scope, Source(scope)));

    protected override IOrderedQueryable<CerReportRow> Steady(IOrderedQueryable<CerReportRow> rows) => rows.ThenBy(row => row.BeneficiaryId).ThenBy(row => row.CerId);

    /// <summary>The CERs of the perimeter, each with its dossier.</summary>
    protected static IQueryable<CerSource> Contracts(ReportScope scope)
        => from cer in scope.Db.Cers.AsNoTracking()
           join beneficiary in scope.Db.Beneficiaries on cer.BeneficiaryId equals beneficiary.Id
           select new CerSource { Beneficiary = beneficiary, Cer = cer };

    private static IQueryable<CerSource> OfDossiers(ReportScope scope, IQueryable<CerSource> source)
    {
        var criteria = scope.Criteria;
        var active = scope.Db.Enrolments.Where(enrolment => enrolment.State != EnrolmentState.Exited);
        if (criteria.TerritoryId is { } territory)
            source = source.Where(it => it.Beneficiary.TerritoryId == territory);
        if (criteria.Situation == ReportSituation.Active)
            source = source.Where(it => active.Any(enrolment => enrolment.BeneficiaryId == it.Beneficiary.Id));
        if (criteria.Situation == ReportSituation.Exited)
            source = source.Where(it => !active.Any(enrolment => enrolment.BeneficiaryId == it.Beneficiary.Id));
        if (criteria.OrganisationId is { } organisation)
        {
            // The first condition finds by index; the second keeps the current référent on the day when two run.
            source = source.Where(it => scope.CurrentReferents.Any(a => a.BeneficiaryId == it.Beneficiary.Id && a.OrganisationId == organisation)
                && scope.CurrentReferents.Where(a => a.BeneficiaryId == it.Beneficiary.Id).Select(a => a.OrganisationId).FirstOrDefault() == organisation);
        }
        return source;
    }

    // Référent and priority are asked for row by row, after sorting and paging: fifty times for a page.
    private static IQueryable<CerReportRow> Shown(ReportScope scope, IQueryable<CerSource> source)
        => from it in source
           join territory in scope.Db.Territories on it.Beneficiary.TerritoryId equals territory.Id
           select new CerReportRow
           {
               BeneficiaryId = it.Beneficiary.Id,
               FileNumber = it.Beneficiary.FileNumber,
               LastName = it.Beneficiary.LastName,
               FirstName = it.Beneficiary.FirstName,
               SortName = EF.Property<string>(it.Beneficiary, "SortName"),
               PayingBody = it.Beneficiary.PayingBody,
               ClaimantNumber = it.Beneficiary.ClaimantNumber,
               City = it.Beneficiary.Address.City,
               Territory = territory.Name,
               Organisation = scope.CurrentReferents.Where(a => a.BeneficiaryId == it.Beneficiary.Id)
                   .Select(a => scope.Db.Organisations.Where(o => o.Id == a.OrganisationId).Select(o => o.Name).FirstOrDefault()).FirstOrDefault(),
               Referent = scope.CurrentReferents.Where(a => a.BeneficiaryId == it.Beneficiary.Id)
                   .Select(a => scope.Db.StaffMembers.Where(s => s.Id == a.StaffMemberId).Select(s => s.FirstName + " " + s.LastName).FirstOrDefault()).FirstOrDefault(),
               CerId = it.Cer!.Id,
               Number = it.Cer.Number,
               Type = it.Cer.Type,
               State = it.Cer.State,
               Start = it.Cer.Start,
               End = it.Cer.End,
               SignedOn = it.Cer.SignedOn,
               ValidatedOn = it.Cer.ValidatedOn,
               RefusedOn = it.Cer.RefusedOn,
               Priority = scope.Db.ListItems.Where(item => item.Id == it.Cer.PriorityId).Select(item => item.Label).FirstOrDefault(),
               IsLast = it.Cer.IsLast,
               EnteredOn = scope.Db.Enrolments.Where(enrolment => enrolment.BeneficiaryId == it.Beneficiary.Id).Max(enrolment => (DateOnly?)enrolment.EnteredOn),
               Today = scope.Today,
           };
}
