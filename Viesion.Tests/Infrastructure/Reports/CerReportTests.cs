using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Reports;
using Xunit;

namespace Viesion.Tests.Infrastructure.Reports;

public sealed class CerReportTests(ReportDepartment world) : IClassFixture<ReportDepartment>
{
    // Each question asked again, independently: window functions and groups where the product uses joins and its perimeter.
    private static readonly Dictionary<string, string> Questions = new()
    {
        ["sorties-file-active-structure"] = """
            SELECT b.id AS found, row_number() OVER (ORDER BY x.last_seen_on, b.id) AS rank FROM genesis_absences x
                JOIN beneficiaries b ON b.id = x.beneficiary_id
            JOIN referent_assignments a ON a.beneficiary_id = b.id AND a.kind = 'Pathway' AND {today} BETWEEN a.start
                AND coalesce(a."end", 'infinity')
            WHERE {today} - x.last_seen_on >= 5 AND {visible}
            """,
        ["cer-etat"] = """SELECT c.id AS found, row_number() OVER (ORDER BY c.signed_on DESC, b.id, c.id) AS rank FROM cers c, """
            + """beneficiaries b WHERE b.id = c.beneficiary_id AND {today} - c.signed_on BETWEEN 0 AND 30 AND {visible}""",
        ["cer-etat-date-validation"] = """SELECT c.id AS found, row_number() OVER (ORDER BY c.validated_on DESC, b.id, c.id) AS rank """
            + """FROM cers c, beneficiaries b WHERE b.id = c.beneficiary_id AND c.state = 'Validated' AND {today} - c.validated_on """
            + """BETWEEN 0 AND 30 AND {visible}""",
        ["cer-etat-date-non-validation"] = """SELECT c.id AS found, row_number() OVER (ORDER BY c.refused_on DESC, b.id, c.id) AS rank """
            + """FROM cers c, beneficiaries b WHERE b.id = c.beneficiary_id AND c.state = 'Refused' AND {today} - c.refused_on BETWEEN 0 """
            + """AND 30 AND {visible}""",
        ["dossiers-sans-cer"] = """
            SELECT b.id AS found, row_number() OVER (ORDER BY b.sort_name, b.id) AS rank FROM beneficiaries b LEFT
                JOIN cers c ON c.beneficiary_id = b.id 
            WHERE b.id IN (SELECT f.beneficiary_id FROM referent_assignments f WHERE f.kind = 'Pathway' AND {today} BETWEEN f.start
                AND coalesce(f."end", 'infinity')) AND {visible} GROUP BY b.id HAVING count(c.id) = 0
            """,
        ["cer-a-renouveler"] = """
            SELECT last.id AS found, row_number() OVER (ORDER BY last."end", b.id, last.id) AS rank
            FROM (SELECT *, row_number() OVER (PARTITION BY beneficiary_id ORDER BY start DESC, id DESC) AS nth FROM cers) AS last
            JOIN beneficiaries b ON b.id = last.beneficiary_id
            WHERE nth = 1 AND NOT last.is_last AND last."end" - {today} <= 30
                AND b.id IN (SELECT f.beneficiary_id FROM referent_assignments f WHERE f.kind = 'Pathway' AND {today} BETWEEN f.start
                AND coalesce(f."end", 'infinity')) AND {visible}
            """,
    };

    public static TheoryData<string, Profile> EveryReportAndPerimeter()
    {
        var cases = new TheoryData<string, Profile>();
        foreach (var report in ReportCatalogue.All.Where(report => Questions.ContainsKey(report.Key)))
            foreach (var profile in new[]
            {
                Profile.Referent,
                Profile.OrganisationSecretariat,
                Profile.TerritorySecretariat,
                Profile.Administrator
            })
                cases.Add(report.Key, profile);
        return cases;
    }

    [Theory]
    [MemberData(nameof(EveryReportAndPerimeter))]
    public async Task A_report_shows_exactly_the_rows_of_the_perimeter_in_order_with_the_exact_total(string key, Profile profile)
    {
        var report = ReportCatalogue.Find(key)!;
        var member = world.Department.Everyone.First(member => member.Profile == profile);
        var question = Questions[key].Replace("{today}", ReportDepartment.SqlDate(world.Today)).Replace("{visible}", world.Visible(member));
        var expected = await world.Database.Sql<int[]>(
            Perimeter.System, $"SELECT coalesce(array_agg(found ORDER BY rank), '{{}}') FROM ({question}) AS answer") ?? [];

        var shown = await Page(member, report);

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Length, shown.Total);
        Assert.Equal(expected.Take(ReportResult.PageSize), shown.Lines.Select(line => line.Target.Id));
        if (report.ChartTitle is not null)
            Assert.Equal(shown.Total, shown.Tallies.Sum(tally => tally.Count));
        Assert.Equal(expected.Length, await world.Database.For(member).Read<ReportReads, int>(async reads =>
        {
            var rows = 0;
            await foreach (var row in reads.Rows(report, Read(report).Criteria, report.Sort))
            {
                Assert.Equal(report.Columns.Count, row.Length);
                rows++;
            }
            return rows;
        }));
    }

    [Fact]
    public async Task Every_column_sorts_both_ways_without_losing_a_row()
    {
        foreach (var report in ReportCatalogue.All)
            foreach (var column in report.Columns)
                foreach (var descending in new[] { false, true })
                {
                    var first = await Page(world.Department.Administrator, report, new ReportSort(column.Key, descending));
                    var seen = first.Lines.ToList();
                    for (var page = 2; seen.Count < first.Total; page++)
                        seen.AddRange(
                            (await Page(world.Department.Administrator, report, new ReportSort(column.Key, descending), page)).Lines);
                    Assert.Equal(first.Total, seen.DistinctBy(line => string.Join('|', line.Values.Append(line.Target.Id))).Count());
                }
    }

    [Fact]
    public async Task A_CER_overdue_by_sixteen_days_has_minus_sixteen_days_left()
    {
        var report = ReportCatalogue.Find("cer-a-renouveler")!;
        var dossier = await world.Department.Dossier(world.Database, world.Department.Coordinator, "SEIZE");
        var cer = await world.Cer(dossier.Id, "Validated", world.Today.AddDays(-100), world.Today.AddDays(-16));
        var line = Assert.Single((await Page(world.Department.Head, report, new ReportSort("nom", true))).Lines,
            line => line.Target.Id == cer);
        Assert.Equal(-16, line.Values[report.Columns.ToList().FindIndex(column => column.Key == "jours-restants")]);
    }

    [Fact]
    public async Task A_dossier_whose_only_CER_was_refused_is_not_without_a_CER()
    {
        var report = ReportCatalogue.Find("dossiers-sans-cer")!;
        var dossier = await world.Department.Dossier(world.Database, world.Department.Coordinator, "AAA");
        Assert.Contains((await Page(world.Department.Head, report)).Lines, line => line.Target.Id == dossier.Id);
        await world.Cer(dossier.Id, "Refused", world.Today.AddDays(-10), null);
        Assert.DoesNotContain((await Page(world.Department.Head, report)).Lines, line => line.Target.Id == dossier.Id);
    }

    [Fact]
    public async Task On_the_day_of_a_reorientation_the_structure_is_the_one_of_the_new_referent()
    {
        var report = ReportCatalogue.Find("dossiers-sans-cer")!;
        var (former, next) = (world.Department.Coordinator, world.Department.OtherReferent);
        var dossier = await world.Department.Dossier(world.Database, former, "AAB");
        await world.Run(
            $"UPDATE referent_assignments SET \"end\" = {ReportDepartment.SqlDate(world.Today)} WHERE beneficiary_id = {dossier.Id}");
        await world.Database.Add(new ReferentAssignment(dossier.Id, next.Id, next.OrganisationId, AssignmentKind.Pathway, world.Today));

        var ofNew = await Page(world.Department.Head, report, typed: new() { ["structure"] = $"{next.OrganisationId}" });
        var ofFormer = await Page(world.Department.Head, report, typed: new() { ["structure"] = $"{former.OrganisationId}" });

        var line = Assert.Single(ofNew.Lines, line => line.Target.Id == dossier.Id);
        Assert.Contains("CCAS d’Aubenas", line.Values);
        Assert.Contains("Paul Roche", line.Values);
        Assert.DoesNotContain(ofFormer.Lines, line => line.Target.Id == dossier.Id);
    }

    [Fact]
    public async Task States_and_situation_narrow_the_report()
    {
        var report = ReportCatalogue.Find("cer-etat")!;
        var refused = await Page(world.Department.Administrator, report, typed: new() { ["jours"] = "3650", ["etats"] = "non-valide" });
        var exited = await Page(world.Department.Administrator, report, typed: new() { ["jours"] = "3650", ["situation"] = "sortis" });
        Assert.Equal(await world.Database.Sql<long>(Perimeter.System, "SELECT count(*) FROM cers WHERE state = 'Refused'"), refused.Total);
        Assert.Equal(
            await world.Database.Sql<long>(
                Perimeter.System, "SELECT count(*) FROM cers WHERE beneficiary_id NOT IN (SELECT f.beneficiary_id FROM "
                + $"referent_assignments f WHERE f.kind = 'Pathway' AND '{world.Database.Clock.Now:yyyy-MM-dd}' BETWEEN f.start AND "
                + "coalesce(f.\"end\", 'infinity'))"), exited.Total);
        Assert.All(refused.Lines, line => Assert.Contains("Non validé", line.Values));
    }

    [Fact]
    public async Task Those_without_dossiers_and_nobody_read_an_empty_report()
    {
        foreach (var report in ReportCatalogue.All)
            foreach (var perimeter in new[]
            {
                world.Department.FseManager.Perimeter,
                world.Department.OperatorStaff.Perimeter,
                Perimeter.Anonymous
            })
                Assert.Equal(
                    0, (await world.Database.For(perimeter).Read<ReportReads, ReportResult>(
                        reads => reads.Page(report, Read(report).Criteria, report.Sort, 1))).Total);
    }

    private Task<ReportResult> Page(StaffMember member, ReportDefinition report, ReportSort? sort = null, int page = 1,
        Dictionary<string, string?>? typed = null)
        => world.Database.For(member).Read<ReportReads, ReportResult>(
            reads => reads.Page(report, Read(report, typed).Criteria, sort ?? report.Sort, page));

    private ReportReading Read(ReportDefinition report, Dictionary<string, string?>? typed = null)
    {
        var reading = ReportReading.Of(report, key => typed?.GetValueOrDefault(key), world.Today);
        Assert.Empty(reading.Errors);
        return reading;
    }
}
