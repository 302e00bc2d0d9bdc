using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Caseloads;
using Xunit;

namespace Viesion.Tests.Infrastructure.Caseloads;

/// <summary>CAS-07: « Ma file active », each figure asked again in SQL of its own.</summary>
public sealed class ActiveCaseloadTests(CrowdedDepartment world) : IClassFixture<CrowdedDepartment>
{
    private const string Running = """
        referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id JOIN enrolments e ON e.beneficiary_id = b.id LEFT
            JOIN organisations o ON o.id = a.organisation_id LEFT JOIN genesis_absences x ON x.beneficiary_id = b.id
        WHERE a.kind = 'Pathway' AND date '2026-11-21' BETWEEN a.start AND coalesce(a."end", 'infinity')
        """;

    private static readonly Dictionary<CaseloadList, string> Conditions = new()
    {
        [CaseloadList.Entered] = "e.state = 'Entered'",
        [CaseloadList.Standby] = "e.state = 'Standby'",
        [CaseloadList.ToExit] = """
            a."end" IS NULL AND (coalesce(b.entitlement, '') = 'Closed' OR coalesce(b.subject_to_duties, true) = false
                OR b.address_postal_code ~ '^(0[0-689]|[1-9][0-9])...$'
                OR coalesce(o.territory_id, b.territory_id) <> b.territory_id
                    OR (x.beneficiary_id IS NOT NULL AND coalesce(x.last_seen_on, '-infinity') <= '2026-11-16'))
            """,
        [CaseloadList.ExitScheduled] = """a."end" IS NOT NULL""",
        [CaseloadList.Recent] = "a.start >= '2026-11-01'",
    };

    public static TheoryData<Profile> Perimeters
        => [Profile.Referent, Profile.OrganisationSecretariat, Profile.TerritorySecretariat, Profile.ServiceHead, Profile.Administrator];

    [Theory]
    [MemberData(nameof(Perimeters))]
    public async Task The_counts_the_load_and_every_list_are_those_of_the_perimeter(Profile profile)
    {
        var member = world.Member(profile);
        foreach (var list in Enum.GetValues<CaseloadList>())
        {
            var expected = await world.Database.Sql<int[]>(Perimeter.System,
                $"SELECT coalesce(array_agg(b.id ORDER BY a.start DESC, a.id DESC), '{{}}') FROM {Running} AND "
                + $"{CrowdedDepartment.Caseloads(member)} AND {Conditions[list]}") ?? [];
            Assert.NotEmpty(expected);
            var view = await View(member, new CaseloadQuery(new DateOnly(2026, 11, 1), List: list));
            Assert.Equal(expected.Length, view!.Counts.Of(list));
            Assert.Equal(expected.Take(CaseloadQuery.PageSize), view.Dossiers!.Select(dossier => dossier.BeneficiaryId));
            Assert.Empty(view.Rows);
        }
        var trend = (await View(member, new CaseloadQuery(new DateOnly(2026, 11, 1))))!.Trend;
        Assert.Equal((13, new DateOnly(2025, 11, 30), world.Today), (trend.Count, trend[0].Day, trend[^1].Day));
        foreach (var month in trend)
            Assert.Equal(await world.Database.Sql<long>(Perimeter.System, $"""
                SELECT count(*) FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id
                WHERE a.kind = 'Pathway' AND date '{month.Day:yyyy-MM-dd}' BETWEEN a.start AND coalesce(a."end", 'infinity')
                    AND {CrowdedDepartment.Caseloads(member)}
                """), month.Running);
        Assert.True(trend[0].Running < trend[^1].Running || profile is Profile.OrganisationSecretariat);
    }

    [Fact]
    public async Task Counts_are_told_by_referent_and_by_structure_sorted_and_narrowed()
    {
        var head = world.Department.Head;
        var byReferent = (await View(head, new CaseloadQuery(world.Today)))!;
        Assert.Equal(byReferent.Counts, byReferent.Rows.Select(row => row.Counts).Aggregate((sum, one) => sum + one));
        Assert.Equal(byReferent.Rows.OrderByDescending(row => row.Counts.Running).Select(row => row.Id),
            byReferent.Rows.Select(row => row.Id));
        // dossiers of Centre that a référent of Nord still follows
        Assert.Contains(world.Department.NorthReferent.Id, byReferent.Rows.Select(row => row.Id!.Value));

        var byName = (await View(head, new CaseloadQuery(world.Today, Sort: CaseloadSort.Name, Descending: false)))!;
        Assert.Equal(["Aïcha Bernard", "Léa Faure", "Paul Roche"], byName.Rows.Select(row => row.Name));

        var byStructure = (await View(head, new CaseloadQuery(world.Today, By: CaseloadGrouping.Organisation)))!;
        var partner = Assert.Single(byStructure.Rows, row => row.Id == world.Department.Partner.Id);
        var narrowed = (await View(head, new CaseloadQuery(world.Today, OrganisationId: world.Department.Partner.Id)))!;
        Assert.Equal(partner.Counts, narrowed.Counts);
        Assert.Equal(world.Department.OtherReferent.Id, Assert.Single(narrowed.Rows).Id);
        Assert.Equal(narrowed.Counts.Running, narrowed.Trend[^1].Running);
        Assert.Equal(3, narrowed.Organisations.Count);
    }

    [Fact]
    public async Task One_referents_page_shows_what_of_their_caseload_is_in_the_perimeter()
    {
        var view = await View(world.Department.Head,
            new CaseloadQuery(world.Today, ReferentId: world.Department.OtherReferent.Id, List: CaseloadList.Entered));
        Assert.Equal("Paul Roche", view!.Referent);
        Assert.Equal(view.Counts.Running, view.Trend[^1].Running);
        Assert.All(view.Dossiers!, dossier => Assert.Equal("Paul Roche", dossier.Referent));
        Assert.Equal(
            await world.Database.Sql<long>(
                Perimeter.System, $"SELECT count(*) FROM {Running} AND b.territory_id = {world.Department.Centre.Id} AND a.staff_member_id "
                + $"= {world.Department.OtherReferent.Id}"), view.Counts.Running);
    }

    [Fact]
    public async Task A_referent_of_elsewhere_is_not_found_and_the_attempt_is_logged()
    {
        var strangers = new (StaffMember Who, int Asked)[]
        {
            (world.Department.Referent, world.Department.OtherReferent.Id),
            (world.Department.PartnerSecretariat, world.Department.NorthReferent.Id), (world.Department.Head, 999_999),
        };
        foreach (var (who, asked) in strangers)
        {
            Assert.Null(await View(who, new CaseloadQuery(world.Today, ReferentId: asked)));
            Assert.Equal(1L, await world.Database.Sql<long>(Perimeter.System,
                $"SELECT count(*) FROM audit_entries WHERE action = 'Refused' AND subject = 'StaffMember' AND subject_id = '{asked}' AND "
                + $"staff_member_id = {who.Id}"));
        }
    }

    [Fact]
    public async Task Those_without_dossiers_and_nobody_have_no_caseload()
    {
        foreach (var perimeter in new[]
        {
            world.Department.FseManager.Perimeter,
            world.Department.OperatorStaff.Perimeter,
            Perimeter.Anonymous
        })
        {
            var view = await world.Database.For(perimeter).Record<ActiveCaseloadReads, CaseloadView?>(
                reads => reads.View(new CaseloadQuery(world.Today, List: CaseloadList.Entered)));
            Assert.Equal(CaseloadCounts.None, view!.Counts);
            Assert.Empty(view.Dossiers!);
            Assert.All(view.Trend, month => Assert.Equal(0, month.Running));
        }
    }

    private Task<CaseloadView?> View(StaffMember member, CaseloadQuery query)
        => world.Database.For(member).Record<ActiveCaseloadReads, CaseloadView?>(reads => reads.View(query));
}
