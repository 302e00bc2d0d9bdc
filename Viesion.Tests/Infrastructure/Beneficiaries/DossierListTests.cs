using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Beneficiaries;

public sealed class DossierListTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task Text_finds_whatever_the_case_the_accents_and_the_order_and_forgives_one_typo()
    {
        var helene = await department.Dossier(database, department.Referent, "D’Éternac-Çelik", "Hélène");
        var percent = await department.Dossier(database, department.Referent, "100%_SUR", "Ôlga");
        await department.Dossier(database, department.Referent, "MOUNIER", "Nora");

        foreach (var typed in new[]
        {
            "eternac",
            "ÉTERNAC",
            "d'eternac",
            "D’Éternac-Çelik",
            "celik helene",
            "Hélène Celik",
            "helen",
            "eternca",
            "eternax",
            "celikk",
            helene.FileNumber.ToString()
        })
            Assert.Equal([helene.Id], await Ids(department.Referent, new() { Text = typed }));
        Assert.Equal([percent.Id], await Ids(department.Referent, new() { Text = "100%_sur" }));
        Assert.Empty(await Ids(department.Referent, new() { Text = "%" }));
        Assert.Empty(await Ids(department.Referent, new() { Text = "_" }));
        Assert.Empty(await Ids(department.Referent, new() { Text = "'; DROP TABLE beneficiaries; --" }));
        Assert.Empty(await Ids(department.Referent, new() { Text = "celik nora" }));
    }

    [Fact]
    public async Task Each_profile_lists_its_dossiers_and_no_other_whatever_it_asks()
    {
        var mine = await department.Dossier(database, department.Referent, "PERIMETRE");
        var partners = await department.Dossier(database, department.OtherReferent, "PERIMETRE");
        var north = await department.Dossier(database, department.NorthReferent, "PERIMETRE");

        foreach (var query in new DossierQuery[]
        {
            new() { Text = "perimetre" },
            new() { Text = "perimetre", State = EnrolmentState.Entered },
            new() { Text = "perimetrr", Sort = DossierSort.City }
        })
        {
            Assert.Equal([mine.Id], await Ids(department.Referent, query));
            Assert.Equal([partners.Id], await Ids(department.OtherReferent, query));
            Assert.Equal([partners.Id], await Ids(department.PartnerSecretariat, query));
            Assert.Equal([mine.Id, partners.Id], await Ids(department.Secretariat, query));
            Assert.Equal([north.Id], await Ids(department.NorthHead, query));
            Assert.Equal([mine.Id, partners.Id, north.Id], await Ids(department.Administrator, query));
            Assert.Empty(await Ids(department.FseManager, query));
            Assert.Empty(await Ids(department.OperatorStaff, query));
        }
        Assert.Empty(await Ids(department.NorthHead, new() { ReferentId = department.Referent.Id }));
        Assert.Empty(await Ids(department.Referent, new() { Text = north.FileNumber.ToString() }));
    }

    [Fact]
    public async Task Criteria_add_up()
    {
        var mine = await department.Dossier(database, department.Referent, "CRITERE");
        var partners = await department.Dossier(database, department.OtherReferent, "CRITERE");
        await department.Dossier(database, department.Referent, "AUTREMENT");
        await database.System.Record<ViesionDbContext, int>(
            db => Sql.Run(db, $"UPDATE enrolments SET state = 'Standby' WHERE beneficiary_id = {mine.Id}"));

        Assert.Equal([mine.Id, partners.Id], await Ids(department.Head, new() { Text = "critere" }));
        Assert.Equal([mine.Id], await Ids(department.Head, new() { Text = "critere", ReferentId = department.Referent.Id }));
        Assert.Equal([partners.Id], await Ids(department.Head, new() { Text = "critere", OrganisationId = department.Partner.Id }));
        Assert.Equal([mine.Id], await Ids(department.Head, new() { Text = "critere", State = EnrolmentState.Standby }));
        Assert.Empty(
            await Ids(department.Head, new() { Text = "critere", State = EnrolmentState.Standby, OrganisationId = department.Partner.Id }));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat_in_every_order_and_the_total_is_exact()
    {
        var random = new Random(7);
        for (var i = 0; i < 130; i++)
            await department.Dossier(database, random.Next(3) == 0 ? department.NorthReferent : department.OtherReferent,
                $"PAGE{random.Next(6)}", $"Prénom{random.Next(4)}");
        await database.System.Record<ViesionDbContext, int>(db => Sql.Run(db, """
            UPDATE beneficiaries SET address_city = (ARRAY['Privas', 'Aubenas', 'Le Teil', NULL])[1 + id % 4],
                birth_date = DATE '1980-01-01' + id % 7;
            UPDATE enrolments SET state = CASE WHEN beneficiary_id % 5 = 0 THEN 'Standby' ELSE 'Entered' END
            """));
        foreach (var id in await database.For(department.Head).Read<ViesionDbContext, List<int>>(
            db => Task.FromResult(db.Beneficiaries.Where(b => b.Id % 2 == 0).Select(b => b.Id).ToList())))
            await database.For(department.Head).Record<DossierReads, DossierHeader?>(reads => reads.Open(id));

        foreach (var member in new[] { department.Administrator, department.Head, department.PartnerSecretariat })
            foreach (var sort in Enum.GetValues<DossierSort>())
                foreach (var descending in new[] { false, true })
                    foreach (var state in new EnrolmentState?[] { null, EnrolmentState.Standby })
                        await Walk(member, new() { Sort = sort, Descending = descending, State = state });
    }

    [Fact]
    public async Task The_last_consulted_dossiers_come_first_then_the_others_by_name()
    {
        var reader = new StaffMember("Lise", "Vernet", "lise@test.fr", Profile.Referent, department.CentreService.Id, department.Centre.Id);
        await database.Add(reader);
        var a = await department.Dossier(database, reader, "AAA");
        var b = await department.Dossier(database, reader, "BBB");
        var c = await department.Dossier(database, reader, "CCC");
        foreach (var id in new[] { b.Id, c.Id, b.Id })
        {
            database.Clock.Now += TimeSpan.FromSeconds(1);
            await database.For(reader).Record<DossierReads, DossierHeader?>(reads => reads.Open(id));
        }
        var page = await database.For(reader).Read<DossierListReads, DossierPage>(reads => reads.Page(new()));
        Assert.Equal([b.Id, c.Id, a.Id], page.Items.Select(row => row.Id));
        Assert.Equal(3, page.Total);
        Assert.All(page.Items, row => Assert.Equal("Lise Vernet", row.Referent));
    }

    private async Task Walk(StaffMember member, DossierQuery query)
    {
        var expected = await database.For(member).Read<ViesionDbContext, int>(
            db => Task.FromResult(
                db.Beneficiaries.Count(
                    b => query.State == null || db.Enrolments.Any(e => e.BeneficiaryId == b.Id && e.State == query.State))));
        var seen = new List<int>();
        for (var after = (string?)""; after is not null;)
        {
            var page = await database.For(member).Read<DossierListReads, DossierPage>(
                reads => reads.Page(query with { After = DossierCursor.Parse(after) }));
            Assert.Equal(expected, page.Total);
            Assert.True(page.Next is null || page.Items.Count == DossierPage.Size);
            seen.AddRange(page.Items.Select(row => row.Id));
            after = page.Next;
        }
        Assert.Equal(expected, seen.Count);
        Assert.Equal(expected, seen.Distinct().Count());
        await WalkBack(member, query, seen);
    }

    // From the last dossier backwards, as « Précédent » does from an address that somebody sent.
    private async Task WalkBack(StaffMember member, DossierQuery query, List<int> seen)
    {
        if (seen.Count == 0)
            return;
        var last = seen[^1];
        var consulted = query.Sort == DossierSort.Consulted ? await database.For(member).Read<ViesionDbContext, DateTimeOffset?>(
            db => Task.FromResult(
            db.Consultations.Where(c => c.StaffMemberId == member.Id && c.BeneficiaryId == last).Select(c => (DateTimeOffset?)c.At)
            .FirstOrDefault())) : null;
        List<int> back = [last];
        for (var before = new DossierCursor(last, consulted).ToString(); before is not null;)
        {
            var page = await database.For(member).Read<DossierListReads, DossierPage>(
                reads => reads.Page(query with { Before = DossierCursor.Parse(before) }));
            Assert.True(page.Previous is null || page.Items.Count == DossierPage.Size);
            Assert.True(page.Next is not null || page.Items.Count == 0);
            back.InsertRange(0, page.Items.Select(row => row.Id));
            before = page.Previous;
        }
        Assert.Equal(seen, back);
    }

    private async Task<List<int>> Ids(StaffMember member, DossierQuery query)
    {
        var page = await database.For(member).Read<DossierListReads, DossierPage>(reads => reads.Page(query));
        Assert.Equal(page.Items.Count, page.Total);
        return [.. page.Items.Select(row => row.Id).Order()];
    }
}
