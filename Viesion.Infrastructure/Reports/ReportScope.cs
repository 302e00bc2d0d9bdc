using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Reports;

/// <summary>
/// What a report is read from: the open context (already in the perimeter), its criteria, today, and how postal codes of the département
/// begin.
/// </summary>
internal sealed record ReportScope(ViesionDbContext Db, ReportCriteria Criteria, DateOnly Today, string DepartmentCode)
{
    /// <summary>As the functions of Reports.sql know it.</summary>
    public string Situation => ReportTexts.Slug(Criteria.Situation);

    /// <summary>
    /// With the référent de parcours of today. What is not read by name is asked for after sorting and paging: fifty times for a page.
    /// </summary>
    public IQueryable<ReportDossier> Dossiers => Db.Beneficiaries.AsNoTracking().Select(beneficiary => new ReportDossier
    {
        Id = beneficiary.Id,
        FileNumber = beneficiary.FileNumber,
        LastName = beneficiary.LastName,
        FirstName = beneficiary.FirstName,
        SortName = EF.Property<string>(beneficiary, "SortName"),
        PayingBody = beneficiary.PayingBody,
        ClaimantNumber = beneficiary.ClaimantNumber,
        City = beneficiary.Address.City,
        Territory = Db.Territories.Where(t => t.Id == beneficiary.TerritoryId).Select(t => t.Name).First(),
        Organisation = CurrentReferents.Where(a => a.BeneficiaryId == beneficiary.Id)
            .Select(a => Db.Organisations.Where(o => o.Id == a.OrganisationId).Select(o => o.Name).FirstOrDefault()).FirstOrDefault(),
        Referent = CurrentReferents.Where(a => a.BeneficiaryId == beneficiary.Id)
            .Select(a => Db.StaffMembers.Where(s => s.Id == a.StaffMemberId).Select(s => s.FirstName + " " + s.LastName).FirstOrDefault())
            .FirstOrDefault(),
    });

    /// <summary>With the référent of each assignment, past or present.</summary>
    public IQueryable<ReportAssignment> Assignments
        => from assignment in Db.Assignments.AsNoTracking()
           join beneficiary in Db.Beneficiaries.AsNoTracking() on assignment.BeneficiaryId equals beneficiary.Id
           select new ReportAssignment
           {
               Assignment = assignment,
               Beneficiary = beneficiary,
               Dossier = new ReportDossier
               {
                   Id = beneficiary.Id,
                   FileNumber = beneficiary.FileNumber,
                   LastName = beneficiary.LastName,
                   FirstName = beneficiary.FirstName,
                   SortName = EF.Property<string>(beneficiary, "SortName"),
                   PayingBody = beneficiary.PayingBody,
                   ClaimantNumber = beneficiary.ClaimantNumber,
                   City = beneficiary.Address.City,
                   Territory = Db.Territories.Where(t => t.Id == beneficiary.TerritoryId).Select(t => t.Name).First(),
                   Organisation = Db.Organisations.Where(o => o.Id == assignment.OrganisationId).Select(o => o.Name).FirstOrDefault(),
                   Referent = Db.StaffMembers.Where(s => s.Id == assignment.StaffMemberId).Select(s => s.FirstName + " " + s.LastName)
                       .FirstOrDefault(),
               },
           };

    /// <summary>
    /// Référents de parcours running today, the last begun first: on the day of a reorientation both run, and the new one is the current
    /// one.
    /// </summary>
    public IQueryable<ReferentAssignment> CurrentReferents => Db.Assignments.AsNoTracking().Caseloads(Today)
        .OrderByDescending(a => a.Start).ThenByDescending(a => a.Id);
}
