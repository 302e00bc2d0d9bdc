using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Reports;

/// <summary>What a report is read from: the open context (already in the perimeter), its criteria, today, and how postal codes of the département begin.</summary>
internal sealed record ReportScope(ViesionDbContext Db, ReportCriteria Criteria, DateOnly Today, string DepartmentCode)
{
    /// <summary>As the functions of Reports.sql know it.</summary>
    public string Situation => ReportTexts.Slug(Criteria.Situation);

    /// <summary>Référents de parcours running today, the last begun first: on the day of a reorientation both run, and the new one is the current one.</summary>
    public IQueryable<ReferentAssignment> CurrentReferents => Db.Assignments.AsNoTracking()
        .Where(a => a.Kind == AssignmentKind.Pathway && a.Start <= Today && (a.End == null || a.End >= Today))
        .OrderByDescending(a => a.Start).ThenByDescending(a => a.Id);
}
