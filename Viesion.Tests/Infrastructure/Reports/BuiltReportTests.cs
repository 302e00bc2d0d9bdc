using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Reports;
using Viesion.Infrastructure.Reports.Builder;
using Xunit;

namespace Viesion.Tests.Infrastructure.Reports;

/// <summary>The report generator: every column and grouping of its catalogue, in the perimeter of who reads.</summary>
public sealed class BuiltReportTests(ReportDepartment world) : IClassFixture<ReportDepartment>
{
    private static readonly string Everything = "colonnes=" + string.Join(',', BuiltCatalogue.Columns.Select(shape => shape.Column.Key));

    public static TheoryData<string> Groupings => [.. BuiltCatalogue.Groupings.Select(shape => shape.Column.Key)];

    public static TheoryData<Profile> Readers => [Profile.Referent, Profile.TerritorySecretariat, Profile.Administrator];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_report_with_every_column_says_what_SQL_says(Profile profile)
    {
        var member = world.Department.Everyone.First(member => member.Profile == profile);
        var expected = (await world.Database.Sql<string[]>(Perimeter.System, $"""
            SELECT array_agg(array_to_string(ARRAY[b.file_number::text, b.last_name, b.first_name, b.address_city, t.name,
                to_char(e.entered_on, 'YYYY-MM-DD'), b.entitlement_on::text,
                CASE WHEN b.subject_to_duties THEN 'SDD' WHEN NOT b.subject_to_duties THEN 'NSDD' END,
                    (SELECT count(*) FROM cers c WHERE c.beneficiary_id = b.id)::text,
                (SELECT c."end" FROM cers c WHERE c.beneficiary_id = b.id ORDER BY c.start DESC, c.id DESC LIMIT 1)::text], '|', '∅')
                    ORDER BY b.sort_name, b.id)
            FROM beneficiaries b JOIN territories t ON t.id = b.territory_id LEFT JOIN enrolments e ON e.beneficiary_id = b.id
                WHERE {world.Visible(member)}
            """))!;
        var shown = await Page(member, Everything);
        var keys = shown.Columns.Select(column => column.Key).ToList();
        Assert.Equal(BuiltCatalogue.Columns.Count(), keys.Count);
        Assert.Equal(expected.Length, shown.Total);
        Assert.Equal(expected.Take(ReportResult.PageSize), shown.Lines.Select(line => string.Join('|',
            new[] { "dossier", "nom", "prenom", "commune", "territoire", "entree", "droit-depuis", "devoirs", "cers", "cer-fin" }.Select(
                key => line.Values[keys.IndexOf(key)] switch
                {
                    null => "∅",
                    DateOnly day => ReportReading.Iso(day),
                    var value => value.ToString()
                }))));
    }

    [Fact]
    public async Task Every_column_sorts_both_ways_without_losing_a_row()
    {
        var total = (await Page(world.Department.Administrator, "")).Total;
        foreach (var column in BuiltCatalogue.Columns)
            foreach (var direction in new[] { "", "-" })
            {
                List<int> seen = [];
                for (var page = 1; seen.Count < total; page++)
                    seen.AddRange(
                        (await Page(world.Department.Administrator, $"colonnes={column.Column.Key}&tri={direction}{column.Column.Key}",
                        page)).Lines.Select(line => line.Target.Id));
                Assert.Equal(total, seen.Distinct().Count());
            }
    }

    [Theory]
    [MemberData(nameof(Groupings))]
    public async Task The_groups_of_a_grouping_add_up_to_the_report_and_order_its_rows(string key)
    {
        var shown = await Page(world.Department.Head, $"{Everything}&groupe={key}");
        Assert.NotEmpty(shown.Groups);
        Assert.Equal((await Page(world.Department.Head, "")).Total, shown.Total);
        Assert.Equal(shown.Total, shown.Groups.Sum(group => group.Count));
        Assert.Equal(shown.Groups.Count, shown.Groups.DistinctBy(group => group.Label).Count());
        if (shown.Columns.ToList().FindIndex(column => column.Key == key) is >= 0 and var index)
            Assert.True(shown.Lines.Select(line => line.Values[index]?.ToString() ?? "").Distinct().Count() == shown.Lines.Zip(
                shown.Lines.Skip(1)).Count(pair => pair.First.Values[index]?.ToString() != pair.Second.Values[index]?.ToString()) + 1,
                "rows of a group stand together");
    }

    [Fact]
    public async Task Groups_are_counted_as_SQL_counts_them()
    {
        var closed = await world.Database.Sql<long>(Perimeter.System,
            $"SELECT count(*) FROM beneficiaries WHERE entitlement = 'Closed' AND territory_id = {world.Department.Centre.Id}");
        var unknown = await world.Database.Sql<long>(Perimeter.System,
            $"SELECT count(*) FROM beneficiaries WHERE entitlement IS NULL AND territory_id = {world.Department.Centre.Id}");
        var groups = (await Page(world.Department.Head, "groupe=droit")).Groups;
        Assert.Equal((closed, unknown),
            (groups.Single(group => group.Label == "Clos").Count, groups.Single(group => group.Label == BuiltReads.NotSaid).Count));
        Assert.Equal(BuiltReads.NotSaid, groups[^1].Label);
    }

    [Fact]
    public async Task Criteria_narrow_and_nothing_found_is_an_empty_report()
    {
        var standby = await Page(
            world.Department.Administrator, "criteres=" + Uri.EscapeDataString("etat=veille&devoirs=nsdd") + "&groupe=territoire");
        Assert.Equal(
            await world.Database.Sql<long>(Perimeter.System, "SELECT count(*) FROM beneficiaries b JOIN enrolments e ON e.beneficiary_id = "
            + "b.id WHERE e.state = 'Standby' AND b.subject_to_duties = false"), standby.Total);
        var nothing = await Page(world.Department.Administrator, "criteres=" + Uri.EscapeDataString("q=zzzzzz") + "&groupe=commune");
        Assert.Equal((0L, 0, 0), (nothing.Total, nothing.Groups.Count, nothing.Lines.Count));
    }

    [Fact]
    public async Task Those_without_dossiers_and_nobody_read_nothing()
    {
        foreach (var perimeter in new[]
        {
            world.Department.FseManager.Perimeter,
            world.Department.OperatorStaff.Perimeter,
            Perimeter.Anonymous
        })
            Assert.Equal(
                0, (await world.Database.For(perimeter).Read<BuiltReads, BuiltResult>(
                    reads => reads.Page(BuiltQuery.Parse($"{Everything}&groupe=referent"), 1))).Total);
    }

    [Fact]
    public async Task The_workbook_of_every_column_with_a_title_of_two_hundred_characters_is_valid()
    {
        var file = new MemoryStream();
        var title = "=Rapport " + new string('é', 191);
        var written = await world.Database.For(world.Department.Head).Record<BuiltReads, long>(
            reads => reads.Export(BuiltQuery.Parse($"{Everything}&groupe=commune"), title, "Hélène Chareyre", new WebStream(file)));
        Assert.Equal((await Page(world.Department.Head, "")).Total, written);
        file.Position = 0;
        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => error.Description));
    }

    [Theory]
    [InlineData("")]
    [InlineData("colonnes=nom,cers&criteres=etat%3Dveille%26q%3Dl%25C3%25A9a&groupe=mois-entree&graphique=courbe&tri=-nom")]
    public void A_definition_reads_as_it_was_written(string written)
        => Assert.Equal(BuiltQuery.Parse(written), BuiltQuery.Parse(BuiltQuery.Parse(written).ToString()));

    [Fact]
    public void What_means_nothing_is_left_out_of_a_definition()
    {
        var query = BuiltQuery.Parse(
            "colonnes=inconnue,mois-entree&criteres=nimporte%3Dquoi&groupe=dossier&graphique=camembert&tri=drop table");
        Assert.Equal(BuiltQuery.Default, query);
        Assert.NotEmpty(query.Columns);
    }

    private Task<BuiltResult> Page(StaffMember member, string definition, int page = 1)
        => world.Database.For(member).Read<BuiltReads, BuiltResult>(reads => reads.Page(BuiltQuery.Parse(definition), page));
}
