using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Genesis;
using Xunit;

namespace Viesion.Tests.Infrastructure.Caseloads;

/// <summary>CAS-08: the gaps, each kind asked again in SQL of its own.</summary>
public sealed class RealignmentTests(CrowdedDepartment world) : IClassFixture<CrowdedDepartment>
{
    // The present référent is the last begun; « named » tells whether Genesis's own still is in charge, without an end.
    private static readonly string Everything = """
        WITH present AS (SELECT DISTINCT ON (beneficiary_id) * FROM referent_assignments WHERE kind = 'Pathway'
            AND date '2026-11-21' BETWEEN start AND coalesce("end", 'infinity') ORDER BY beneficiary_id, start DESC, id DESC),
        named AS (SELECT g.beneficiary_id, g.staff_member_id, max(CASE WHEN a.id IS NOT NULL THEN coalesce(a."end", 'infinity')
            END) AS until, max(a.organisation_id) AS organisation_id FROM genesis_referents g
            LEFT JOIN referent_assignments a ON a.beneficiary_id = g.beneficiary_id AND a.staff_member_id = g.staff_member_id
                AND a.kind = 'Pathway' WHERE g.start <= '2026-11-21' GROUP BY 1, 2),
        gaps AS (
            SELECT 'NotPoured' AS kind, p.beneficiary_id, p.staff_member_id AS one, p.staff_member_id AS other FROM present p
                JOIN genesis_absences x ON x.beneficiary_id = p.beneficiary_id WHERE p."end" IS NULL
            UNION ALL
            SELECT CASE WHEN p.id IS NULL OR p.staff_member_id = n.staff_member_id THEN 'NotInCaseload' ELSE 'OtherReferent' END,
                n.beneficiary_id, n.staff_member_id, coalesce(p.staff_member_id, n.staff_member_id)
            FROM named n LEFT JOIN present p ON p.beneficiary_id = n.beneficiary_id
            WHERE n.until IS DISTINCT FROM 'infinity' AND (n.until IS NOT NULL OR p.id IS NOT NULL)
                AND n.beneficiary_id NOT IN (SELECT beneficiary_id FROM genesis_absences))
        """;

    public static TheoryData<Profile> Perimeters
        => [Profile.Referent, Profile.OrganisationSecretariat, Profile.TerritorySecretariat, Profile.Administrator];

    [Theory]
    [MemberData(nameof(Perimeters))]
    public async Task The_gaps_are_those_of_the_perimeter_of_each_kind(Profile profile)
    {
        var member = world.Member(profile);
        foreach (var kind in Enum.GetValues<GapKind>())
        {
            var expected = await world.Database.Sql<int[]>(
                Perimeter.System, $"{Everything} SELECT coalesce(array_agg(b.id ORDER BY b.id), '{{}}') FROM gaps g JOIN beneficiaries b "
                + $"ON b.id = g.beneficiary_id WHERE g.kind = '{kind}' AND {Visible(member)}") ?? [];
            var view = await Page(member, new RealignmentFilter(kind));
            Assert.Equal(expected.Length, view.Counts[kind]);
            Assert.Equal(expected, view.Rows.Select(row => row.BeneficiaryId).Order());
            Assert.All(view.Rows, row => Assert.Equal(kind, row.Kind));
            if (profile is Profile.TerritorySecretariat or Profile.Administrator)
                Assert.NotEmpty(expected);
        }
    }

    [Fact]
    public async Task Pages_follow_one_another_and_every_page_knows_the_totals()
    {
        var all = await Page(world.Department.Administrator, new RealignmentFilter());
        var total = (int)all.Total(null);
        var seen = new List<int>();
        for (var from = 0; from < total; from += 7)
        {
            var page = await Page(world.Department.Administrator, new RealignmentFilter(From: from));
            Assert.Equal(total, page.Total(null));
            seen.AddRange(page.Rows.Take(7).Select(row => row.BeneficiaryId));
        }
        Assert.Equal(total, seen.Distinct().Count());
        Assert.Equal(total, (await Page(world.Department.Administrator, new RealignmentFilter(From: total + 50))).Total(null));
    }

    [Fact]
    public async Task A_referent_or_a_structure_narrows_to_the_gaps_that_name_it_on_either_side()
    {
        var (paul, partner) = (world.Department.OtherReferent, world.Department.Partner);
        var all = await Page(world.Department.Administrator, new RealignmentFilter());
        var expected = all.Rows.Where(row => row.Viesion.Referent == paul.FullName || row.Genesis?.Referent == paul.FullName)
            .Select(row => row.BeneficiaryId).Order().ToList();
        Assert.True(all.Total(null) <= RealignmentReads.PageSize, "the whole list is on one page");
        Assert.InRange(expected.Count, 1, all.Rows.Count - 1);
        Assert.Equal(expected, (await Page(world.Department.Administrator, new RealignmentFilter(ReferentId: paul.Id))).Rows
            .Select(row => row.BeneficiaryId).Order());
        Assert.Equal(expected, (await Page(world.Department.Administrator, new RealignmentFilter(OrganisationId: partner.Id))).Rows
            .Select(row => row.BeneficiaryId).Order());
    }

    [Fact]
    public async Task What_may_be_done_depends_on_who_asks()
    {
        var mine = (await Page(world.Department.Referent, new RealignmentFilter())).Rows;
        Assert.Contains(mine, row => row.Kind is GapKind.NotPoured);
        Assert.All(mine, row => Assert.Equal(row.Kind is GapKind.NotPoured ? [GapSettlement.ScheduleExit, GapSettlement.RequestEnd]
            : [], row.Settlements));
        Assert.All((await Page(world.Department.Head, new RealignmentFilter())).Rows, row => Assert.NotEmpty(row.Settlements));
        foreach (var perimeter in new[]
        {
            world.Department.FseManager.Perimeter,
            world.Department.OperatorStaff.Perimeter,
            Perimeter.Anonymous
        })
            Assert.Equal(
                0, (await world.Database.For(perimeter).Read<RealignmentReads, RealignmentView>(
                    reads => reads.Page(new RealignmentFilter()))).Total(null));
    }

    // A gap is of a référent or a structure when they are on one of its sides, and the dossier is open to them today.
    private static string Visible(StaffMember member) => member.Profile switch
    {
        Profile.Referent => $"{member.Id} IN (g.one, g.other) AND b.id IN (SELECT beneficiary_id FROM referent_assignments WHERE "
            + $"staff_member_id = {member.Id} AND date '2026-11-21' BETWEEN start AND coalesce(\"end\", 'infinity'))",
        Profile.OrganisationSecretariat =>
            $"EXISTS (SELECT FROM staff_members s WHERE s.id IN (g.one, g.other) AND s.organisation_id = {member.OrganisationId}) AND b.id "
            + $"IN (SELECT beneficiary_id FROM referent_assignments WHERE organisation_id = {member.OrganisationId} AND date '2026-11-21' "
            + "BETWEEN start AND coalesce(\"end\", 'infinity'))",
        Profile.TerritorySecretariat => $"b.territory_id = {member.TerritoryId}",
        _ => "true",
    };

    private Task<RealignmentView> Page(StaffMember member, RealignmentFilter filter)
        => world.Database.For(member).Read<RealignmentReads, RealignmentView>(reads => reads.Page(filter));
}
