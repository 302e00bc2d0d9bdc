using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Reports.Steering;

/// <summary>« Pilotage » (REP-05), in the perimeter of who reads; 4 SQL.</summary>
public sealed class SteeringReads(ViesionDbContext db, Perimeter perimeter, TimeProvider clock)
{
    private const int Months = 12;

    /// <param name="territoryId">One territory of the perimeter, or all of them.</param>
    public async Task<SteeringOverview> Overview(int? territoryId = null)
    {
        var today = clock.Today();
        var since = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        var everything = perimeter.SeesEverywhere;
        var territories = await db.Territories.Where(t => everything || t.Id == perimeter.TerritoryId).OrderBy(t => t.Name)
            .Select(t => new ReportChoice(t.Id, t.Name)).ToListAsync();
        return new SteeringOverview(clock.GetUtcNow(), today, since, territories, territoryId, await Caseloads(
            [today, today.AddYears(-1)], territoryId), await ByMonth(since, today, territoryId), await Exits(since, today, territoryId));
    }

    private async Task<List<SteeringCaseload>> Caseloads(DateOnly[] days, int? territoryId) => await (
        from found in db.Database.SqlQuery<FoundCaseload>($"""
            SELECT day AS "Day", staff_member_id AS "StaffMemberId", territory_id AS "TerritoryId", running AS "Running",
                covered AS "Covered" FROM viesion.steering_caseloads({days}, {territoryId})
            """)
        join member in db.StaffMembers on found.StaffMemberId equals member.Id
        orderby found.Running descending, member.LastName, member.FirstName, member.Id
        select new SteeringCaseload(found.Day, member.Id, member.FirstName + " " + member.LastName,
        db.Organisations.Where(o => o.Id == member.OrganisationId).Select(o => o.Name).FirstOrDefault(),
            found.TerritoryId, found.Running, found.Covered)).ToListAsync();

    private Task<List<SteeringMonth>> ByMonth(DateOnly since, DateOnly until, int? territoryId) => db.Database.SqlQuery<SteeringMonth>($"""
        SELECT month AS "Month", territory_id AS "TerritoryId", entered AS "Entered", exited AS "Exited", validated AS "Validated",
            requested AS "Requested", served AS "Served", delays AS "Delays", delay_days AS "DelayDays"
        FROM viesion.steering_months({since}, {until}, {territoryId}) ORDER BY month, territory_id
        """).ToListAsync();

    private async Task<List<SteeringExit>> Exits(DateOnly since, DateOnly until, int? territoryId)
    {
        var found = await db.Database.SqlQuery<FoundSteeringExit>($"""
            SELECT cause AS "Cause", (SELECT label FROM list_items WHERE id = reason_id) AS "Reason", exits AS "Exits", former AS "Former"
                FROM viesion.steering_exits({since}, {until}, {territoryId})
            """).ToListAsync();
        return [.. found.GroupBy(exit => exit.Reason is { } reason ? ListTexts.Heading(reason) : Name(exit.Cause))
            .Select(group => new SteeringExit(group.Key, group.Sum(exit => exit.Exits), group.Sum(exit => exit.Former)))
            .OrderByDescending(exit => exit.Exits).ThenBy(exit => exit.Reason, StringComparer.CurrentCulture)];
    }

    private static string Name(string? cause) => cause switch
    {
        nameof(AssignmentEndCause.Reorientation) => "Réorientation",
        nameof(AssignmentEndCause.Sync) => "Fin reçue de Genesis",
        _ => "Motif non précisé",
    };

    private sealed record FoundCaseload(DateOnly Day, int StaffMemberId, int TerritoryId, long Running, long Covered);

    private sealed record FoundSteeringExit(string? Cause, string? Reason, long Exits, long Former);
}
