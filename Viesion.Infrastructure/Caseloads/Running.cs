using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Caseloads;

/// <summary>
/// What runs on a day, both ends included (CAS-03), said here for LINQ and by <c>viesion.runs()</c> in Grants.sql for SQL.
/// </summary>
internal static class Running
{
    public static IQueryable<ReferentAssignment> RunningOn(this IQueryable<ReferentAssignment> assignments, DateOnly day)
        => assignments.Where(assignment => assignment.Start <= day && (assignment.End == null || assignment.End >= day));

    /// <summary>
    /// « File active » (guide V26; spec 96 §11): who accompanies the path on a day. <c>viesion.in_caseload()</c> says the same for SQL.
    /// </summary>
    public static IQueryable<ReferentAssignment> Caseloads(this IQueryable<ReferentAssignment> assignments, DateOnly day)
        => assignments.RunningOn(day).Where(assignment => assignment.Kind == AssignmentKind.Pathway);
}
