using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Beneficiaries;

public sealed class CriterionTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private SmallDepartment department = null!;

    public async ValueTask InitializeAsync()
    {
        department = await SmallDepartment.In(database);
        await SearchDepartment.Fill(database, department);
    }

    /// <summary>Each criterion, beside what it means in SQL on the tables themselves.</summary>
    private Dictionary<string, string> Meanings => new()
    {
        ["q=lévêque"] = "b.last_name LIKE 'LÉVÊQUE%'",
        ["q=bravo martin"] = "b.last_name = 'MARTIN BRAVO'",
        ["q=eclip amir"] = "b.last_name LIKE '%ÉCLIPSE' AND b.first_name = 'Amir'",
        [$"referent={department.OtherReferent.Id}"] = "EXISTS (SELECT FROM referent_assignments a WHERE a.beneficiary_id = b.id AND "
            + $"a.staff_member_id = {department.OtherReferent.Id} AND {Running})",
        [$"referent={department.Referent.Id}&referent={department.NorthReferent.Id}"] = "EXISTS (SELECT FROM referent_assignments a WHERE "
            + $"a.beneficiary_id = b.id AND a.staff_member_id IN ({department.Referent.Id}, {department.NorthReferent.Id}) AND {Running})",
        [$"structure={department.Partner.Id}"] = "EXISTS (SELECT FROM referent_assignments a WHERE a.beneficiary_id = b.id AND "
            + $"a.organisation_id = {department.Partner.Id} AND {Running})",
        ["affectation=parcours"] = "EXISTS (SELECT FROM referent_assignments a WHERE a.beneficiary_id = b.id AND a.kind = 'Pathway' AND "
            + $"{Mine} AND {Running})",
        ["affectation=etape&affectation=hors-dispositif"] = "EXISTS (SELECT FROM referent_assignments a WHERE a.beneficiary_id = b.id AND "
            + $"{Mine} AND {Running} AND (a.kind = 'Step' OR NOT EXISTS (SELECT FROM enrolments o WHERE o.beneficiary_id = b.id AND "
            + "o.state <> 'Exited')))",
        ["note=miennes"] = "EXISTS (SELECT FROM notes n WHERE n.beneficiary_id = b.id AND n.closed_at IS NULL AND n.author_id = "
            + "viesion.staff_member())",
        ["note=miennes&note=attribuees"] = "EXISTS (SELECT FROM notes n WHERE n.beneficiary_id = b.id AND n.closed_at IS NULL AND "
            + "viesion.staff_member() IN (n.author_id, n.assignee_id))",
        [$"dispositif={department.Programme.Id}"] = "EXISTS (SELECT FROM enrolments e WHERE e.beneficiary_id = b.id)",
        [$"territoire={department.North.Id}"] = $"b.territory_id = {department.North.Id}",
        ["etat=entree"] = "e.state = 'Entered'",
        ["etat=veille&etat=sortie"] = "e.state IN ('Standby', 'Exited')",
        ["etat=aucun"] = "e.state IS NULL",
        ["entree=2026-01-01..2026-06-30"] = "e.entered_on BETWEEN '2026-01-01' AND '2026-06-30'",
        ["entree=..2026-06-30"] = "e.entered_on <= '2026-06-30'",
        ["droit=versable"] = "b.entitlement = 'OpenPayable'",
        ["droit=suspendu&droit=versement-suspendu"] = "b.entitlement IN ('OpenSuspended', 'PaymentSuspended')",
        ["droit=clos&droit=inconnu"] = "b.entitlement = 'Closed' OR b.entitlement IS NULL",
        ["devoirs=sdd"] = "b.subject_to_duties",
        ["devoirs=nsdd"] = "NOT b.subject_to_duties",
        ["devoirs=inconnu"] = "b.subject_to_duties IS NULL",
        ["orientation=sociale"] = "b.orientation = 'sociale'",
        ["orientation=sociale&orientation=aucune"] = "b.orientation = 'sociale' OR b.orientation IS NULL",
        ["cer=proposition"] = "c.state = 'Proposed'",
        ["cer=soumis&cer=commission&cer=attente"] = "c.state IN ('Submitted', 'Commission', 'AwaitingDecision')",
        ["cer=valide"] = $"c.state = 'Validated' AND (c.\"end\" IS NULL OR c.\"end\" >= {Today})",
        ["cer=echu"] = $"c.state = 'Validated' AND c.\"end\" < {Today}",
        ["cer=valide&cer=echu"] = "c.state = 'Validated'",
        ["cer=echu&cer=non-valide"] = $"(c.state = 'Validated' AND c.\"end\" < {Today}) OR c.state = 'Refused'",
        ["cer=aucun"] = "c.state IS NULL",
        ["debut-cer=2026-05-01.."] = "c.start >= '2026-05-01'",
        ["fin-cer=2026-10-01..2027-01-31"] = "c.\"end\" BETWEEN '2026-10-01' AND '2027-01-31'",
        ["sexe=f"] = "b.civility = 'Mrs'",
        ["sexe=h&sexe=inconnu"] = "b.civility = 'Mr' OR b.civility IS NULL",
        ["age=30..39"] = $"date_part('year', age({Today}, b.birth_date)) BETWEEN 30 AND 39",
        ["age=..25"] = $"date_part('year', age({Today}, b.birth_date)) <= 25",
        ["age=60.."] = $"date_part('year', age({Today}, b.birth_date)) >= 60",
        ["commune=saint peray"] = "b.address_city = 'Saint-Péray'",
        ["commune=l ile d elle&commune=privas"] = "b.address_city IN ('L’Île d''Elle', 'Privas')",
    };

    private string Today => $"DATE '{database.Clock.Today():yyyy-MM-dd}'";

    private string Running => $"a.start <= {Today} AND (a.\"end\" IS NULL OR a.\"end\" >= {Today})";

    // An affectation is one's own for who has a caseload.
    private static string Mine => "(viesion.as_referent() IS NULL OR a.staff_member_id = viesion.as_referent())";

    [Fact]
    public async Task Each_criterion_keeps_what_it_says_and_nothing_else()
    {
        foreach (var member in new[] { department.Administrator, department.Head, department.PartnerSecretariat, department.Referent })
            foreach (var (criteria, meaning) in Meanings)
            {
                var expected = await database.Sql<int[]>(member.Perimeter, $"""
                    SELECT coalesce(array_agg(b.id ORDER BY b.id), ARRAY[]::int[]) FROM beneficiaries b LEFT
                        JOIN enrolments e ON e.beneficiary_id = b.id
                    LEFT JOIN LATERAL (SELECT * FROM cers WHERE beneficiary_id = b.id ORDER BY start DESC, id DESC LIMIT 1) AS c ON true
                        WHERE ({meaning})
                    """);
                Assert.True(expected!.SequenceEqual(await Found(member.Perimeter, criteria)), $"« {criteria} » as {member.Profile}");
            }
    }

    [Fact]
    public void Every_criterion_is_tried_here()
    {
        // Saved lists have their own tests, and so has what a dossier's project pages hold: see ProjectCriterionTests and
        // AppointmentCriterionTests.
        var tried = Meanings.Keys.Select(criteria => criteria.Split('=')[0])
            .Concat(["liste", .. ProjectCriterionTests.Keys, "rendez-vous", "dernier-entretien"]).ToHashSet();
        Assert.Subset(tried, DossierCriteria.All.Select(criterion => criterion.Key).ToHashSet());
        Assert.Equal(DossierCriteria.All.Count, DossierCriteria.All.Select(criterion => criterion.Key).Distinct().Count());
    }

    [Fact]
    public async Task Lookups_find_by_the_beginning_of_a_word_without_accent_and_name_what_they_found()
    {
        foreach (var (key, typed, expected) in new[]
        {
            ("commune", "saint-pé", "Saint-Péray"),
            ("commune", "ILE", ""),
            ("commune", "l’i", "L’Île d'Elle"),
            ("referent", "aïch", "Aïcha Bernard"),
            ("referent", "roche pa", "Paul Roche"),
            ("structure", "ccas", "CCAS d’Aubenas"),
            ("structure", "aub", "CCAS d’Aubenas")
        })
            Assert.Equal(
                expected, string.Join(
                    ", ", (await database.For(department.Administrator).Read<CriterionReads, IReadOnlyList<CriterionChoice>>(
                        reads => reads.Find(key, typed))).Select(choice => choice.Text)));
        var names = await database.For(department.Head).Read<CriterionReads, Dictionary<DossierTerm, string>>(reads => reads.Names(
            [new("commune", "saint peray"), new("referent", $"{department.Referent.Id}"), new("structure", "999999"),
            new("territoire", $"{department.Centre.Id}"), new("etat", "veille")]));
        Assert.Equal(["Aïcha Bernard", "DTAS Centre", "Saint-Péray"], names.Values.Order());
    }

    [Fact]
    public async Task Communes_of_elsewhere_are_not_proposed()
    {
        await database.System.Record<Viesion.Infrastructure.Persistence.ViesionDbContext, int>(
            db => Sql.Run(db, "UPDATE beneficiaries SET address_city = 'Annonay' WHERE id = (SELECT min(id) FROM beneficiaries WHERE "
            + $"territory_id = {department.North.Id})"));
        foreach (var (member, proposed) in new[]
        {
            (department.NorthHead, 1),
            (department.Head, 0),
            (department.Referent, 0),
            (department.OperatorStaff, 0)
        })
            Assert.Equal(
                proposed, (await database.For(member).Read<CriterionReads, IReadOnlyList<CriterionChoice>>(
                    reads => reads.Find("commune", "anno"))).Count);
    }

    private async Task<IEnumerable<int>> Found(Viesion.Domain.Access.Perimeter perimeter, string criteria)
    {
        List<int> ids = [];
        for (DossierCursor? after = null; ;)
        {
            var page = await database.For(perimeter).Read<DossierListReads, DossierPage>(
                reads => reads.Page(new() { Search = DossierSearch.Parse(criteria), Sort = DossierSort.Name, After = after }));
            ids.AddRange(page.Items.Select(row => row.Id));
            if (page.Next is null)
            {
                Assert.Equal(page.Total, ids.Count);
                return ids.Order();
            }
            after = DossierCursor.Parse(page.Next);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
