using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Reports.Steering;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Reports;

/// <summary>« Pilotage » beside independent SQL, for those who steer a territory and for those who steer the département.</summary>
public sealed class SteeringTests(ReportDepartment world) : IClassFixture<ReportDepartment>
{
    private DateOnly Since => new DateOnly(world.Today.Year, world.Today.Month, 1).AddMonths(-11);

    public static TheoryData<Profile> Heads => [Profile.ServiceHead, Profile.LocalCoordinator, Profile.Administrator];

    [Theory]
    [MemberData(nameof(Heads))]
    public async Task Caseloads_and_the_share_that_a_validated_CER_covers_are_those_of_SQL(Profile profile)
    {
        var (member, view) = await View(profile);
        var day = ReportDepartment.SqlDate(world.Today);
        Assert.NotEmpty(view.On(view.Today));
        foreach (var load in view.On(view.Today))
            Assert.Equal(await Count($"""
                SELECT count(*) FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id
                WHERE a.kind = 'Pathway' AND a.staff_member_id = {load.StaffMemberId} AND b.territory_id = {load.TerritoryId}
                    AND {day} BETWEEN a.start AND coalesce(a."end", 'infinity') AND {Visible(member)}
                """), load.Running);
        Assert.Equal(await Count($"""
            SELECT count(*) FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id WHERE a.kind = 'Pathway'
                AND {day} BETWEEN a.start AND coalesce(a."end", 'infinity') AND {Visible(member)}
                AND b.id IN (SELECT beneficiary_id FROM cers WHERE state = 'Validated' AND {day} BETWEEN start
                    AND coalesce("end", 'infinity'))
            """), view.On(view.Today).Sum(load => load.Covered));
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public async Task The_months_and_those_of_a_year_before_are_those_of_SQL(Profile profile)
    {
        var (member, view) = await View(profile);
        foreach (var former in new[] { false, true })
        {
            var period = former ? $"{Sql(Since.AddYears(-1))} AND {Sql(world.Today.AddYears(-1))}" : $"{Sql(Since)} AND {Sql(world.Today)}";
            var months = view.During(former).ToList();
            Assert.Equal(await Of("referent_assignments", "kind = 'Pathway' AND x.start"), months.Sum(month => month.Entered));
            Assert.Equal(await Of("referent_assignments", "kind = 'Pathway' AND x.\"end\""), months.Sum(month => month.Exited));
            Assert.Equal(await Of("cers", "state = 'Validated' AND x.validated_on"), months.Sum(month => month.Validated));
            Assert.Equal(await Of("formal_notice_requests", "requested_on"), months.Sum(month => month.Requested));
            var first = "(SELECT DISTINCT ON (c.beneficiary_id) c.beneficiary_id, c.signed_on AS day, e.entered_on FROM cers c JOIN "
                + "enrolments e ON e.beneficiary_id = c.beneficiary_id ORDER BY 1, 2)";
            Assert.Equal(await Of(first, "entered_on <= x.day AND x.day"), months.Sum(month => month.Delays));
            Assert.Equal(await Of(first, "entered_on <= x.day AND x.day", "coalesce(sum(x.day - x.entered_on), 0)"),
                months.Sum(month => month.DelayDays));

            Task<long> Of(string table, string on, string what = "count(*)")
                => Count($"SELECT ({what})::bigint FROM {table} x JOIN beneficiaries b ON b.id = x.beneficiary_id WHERE x.{on} BETWEEN "
                    + $"{period} AND {Visible(member)}");
        }
        Assert.Contains(view.Months, month => month.Delays > 0);
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public async Task Exits_by_reason_add_up_to_the_exits_of_the_months(Profile profile)
    {
        var (_, view) = await View(profile);
        Assert.NotEmpty(view.Exits);
        Assert.Equal(view.During(former: false).Sum(month => month.Exited), view.Exits.Sum(exit => exit.Exits));
        Assert.Equal(view.During(former: true).Sum(month => month.Exited), view.Exits.Sum(exit => exit.Former));
        Assert.Contains(view.Exits, exit => exit.Reason == "Réorientation");
    }

    [Fact]
    public async Task A_territory_narrows_and_one_of_elsewhere_shows_nothing()
    {
        var whole = (await View(Profile.Administrator)).View;
        var north = await world.Database.For(world.Department.Administrator).Read<SteeringReads, SteeringOverview>(
            reads => reads.Overview(world.Department.North.Id));
        Assert.Equal(2, whole.Territories.Count);
        Assert.All(north.Caseloads, load => Assert.Equal(world.Department.North.Id, load.TerritoryId));
        Assert.Equal(whole.Caseloads.Where(load => load.TerritoryId == world.Department.North.Id), north.Caseloads);
        var elsewhere = await world.Database.For(world.Department.Head).Read<SteeringReads, SteeringOverview>(
            reads => reads.Overview(world.Department.North.Id));
        Assert.Empty(elsewhere.Caseloads);
        Assert.Empty(elsewhere.Months);
        Assert.Empty(elsewhere.Exits);
    }

    [Fact]
    public async Task The_whole_page_is_six_statements_at_most()
    {
        await using var statements = new CountedStatements(world.Database);
        Assert.InRange(await statements.Of<SteeringReads, SteeringOverview>(world.Department.Head.Perimeter, reads => reads.Overview()),
            1, 6);
    }

    private async Task<(StaffMember Member, SteeringOverview View)> View(Profile profile)
    {
        var member = world.Department.Everyone.First(member => member.Profile == profile);
        return (member, await world.Database.For(member).Read<SteeringReads, SteeringOverview>(reads => reads.Overview()));
    }

    private static string Visible(StaffMember member)
        => member.Profile is Profile.Administrator ? "true" : $"b.territory_id = {member.TerritoryId}";

    private static string Sql(DateOnly day) => ReportDepartment.SqlDate(day);

    private Task<long> Count(string sql) => world.Database.Sql<long>(Perimeter.System, sql);
}
