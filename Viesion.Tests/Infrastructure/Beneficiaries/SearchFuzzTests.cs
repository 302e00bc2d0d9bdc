using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Infrastructure.Occupations;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Staff;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Beneficiaries;

/// <summary>Whatever is typed in a search reaches PostgreSQL and comes back; what is written one way is found the other.</summary>
public sealed class SearchFuzzTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task Thousands_of_texts_of_every_alphabet_raise_nothing()
    {
        string[] texts = [.. AnyText.Some(3_000), new string('ﷺ', 200), new string('9', 200),
            string.Join(' ', Enumerable.Repeat("martin", 40))];
        foreach (var member in new[] { department.Referent, department.Secretariat, department.Administrator })
            await database.For(member).Read<ViesionDbContext, long>(db => db.Database.SqlQuery<long>($"""
                SELECT sum((SELECT count(*) FROM viesion.matching_dossiers(typed)) + (SELECT count(*) FROM viesion.matching_staff(typed))
                    + (SELECT count(*) FROM viesion.matching_organisations(typed)) + coalesce(numnode(viesion.name_query(typed)), 0)
                    + coalesce(length(viesion.number_key(typed)), 0))::bigint AS "Value" FROM unnest({texts}) AS typed
                """).SingleAsync());
    }

    [Theory]
    [InlineData("31/02/1985")]
    [InlineData("29/02/2025")]
    [InlineData("00/00/0000")]
    [InlineData("martin 31/02/1985")]
    [InlineData("99/99/9999")]
    [InlineData("22/05/0000")]
    [InlineData("١٢/٠٣/٢٠٢٦")]
    [InlineData("9999999999999999999999999999999999999999")]
    [InlineData("2147483648")]
    [InlineData("\ud83d martin")]
    public async Task A_day_that_never_was_or_a_number_too_long_finds_nobody_everywhere(string typed)
    {
        var door = database.For(department.Referent);
        Assert.Empty(await door.Read<SearchReads, IReadOnlyList<DossierSuggestion>>(reads => reads.Suggest(typed)));
        Assert.Equal(0, (await door.Read<DossierListReads, DossierPage>(reads => reads.Page(new() { Text = typed }))).Total);
        await door.Read<GlobalSearchReads, IReadOnlyList<SearchFinding>>(reads => reads.Answer(typed));
        await door.Read<OccupationReads, IReadOnlyList<OccupationMatch>>(reads => reads.Find(typed));
        await database.For(department.Administrator).Read<StaffReads, StaffPage>(reads => reads.Page(new StaffQuery { Text = typed }));
        foreach (var criterion in DossierCriteria.All.Where(criterion => criterion is LookupCriterion))
            await door.Read<CriterionReads, IReadOnlyList<CriterionChoice>>(reads => reads.Find(criterion.Key, typed));
    }

    [Fact]
    public async Task A_text_of_nothing_that_anybody_sees_is_no_criterion()
    {
        var door = database.For(department.Administrator);
        var everyone = (await door.Read<DossierListReads, DossierPage>(reads => reads.Page(new()))).Total;
        foreach (var typed in new[] { "\0\0", "\u200b", "\ufeff \u00ad" })
            Assert.Equal(everyone, (await door.Read<DossierListReads, DossierPage>(reads => reads.Page(new() { Text = typed }))).Total);
    }

    [Fact]
    public async Task What_an_entry_keeps_of_a_text_is_searched_as_the_text_itself()
    {
        string[] written = [.. AnyText.Some(3_000).Select(UserText.WellFormed)];
        string[] kept = [.. written.Select(UserText.Plain)];
        var differing = await database.System.Read<ViesionDbContext, List<string>>(db => db.Database.SqlQuery<string>($"""
            SELECT one.written AS "Value" FROM unnest({written}, {kept}) AS one(written, kept)
            WHERE left(array_to_string(viesion.name_tokens(one.written), ' '),
                200) <> left(array_to_string(viesion.name_tokens(one.kept), ' '), 200)
            """).ToListAsync());
        Assert.True(differing.Count == 0,
            string.Join(" | ", differing.Take(5)
            .Select(text => string.Concat(text.Select(c => c is > ' ' and < '\u007f' ? c.ToString() : $"\\u{(int)c:x4}")))));
    }

    [Theory]
    [InlineData("D’ANGELO")]
    [InlineData("D'ANGELO")]
    [InlineData("D‘ANGELO")]
    [InlineData("DʼANGELO")]
    [InlineData("D´ANGELO")]
    [InlineData("D`ANGELO")]
    [InlineData("D′ANGELO")]
    [InlineData("DʹANGELO")]
    [InlineData("D＇ANGELO")]
    public async Task Every_apostrophe_is_the_same(string stored)
    {
        var person = await department.Dossier(database, department.Referent, stored, "Zéphyrine");
        foreach (var typed in new[] { "d'angelo", "d’angelo", "d angelo", "DʼANGELO", "angelo zephyrine" })
            Assert.Contains(person.Id, await Found(typed));
    }

    [Theory]
    [InlineData("SAINT-MARTIN")]
    [InlineData("SAINT‐MARTIN")]
    [InlineData("SAINT‑MARTIN")]
    [InlineData("SAINT–MARTIN")]
    [InlineData("SAINT—MARTIN")]
    [InlineData("SAINT−MARTIN")]
    [InlineData("SAINT－MARTIN")]
    [InlineData("SAINT\u00a0MARTIN")]
    [InlineData("SAINT\u202fMARTIN")]
    [InlineData("SAI\u200bNT-MARTIN")]
    public async Task Every_hyphen_and_space_is_the_same(string stored)
    {
        var person = await department.Dossier(database, department.Referent, stored, "Perrine");
        foreach (var typed in new[] { "saint-martin", "saint martin", "SAINT–MARTIN", "saint\u00a0martin per" })
            Assert.Contains(person.Id, await Found(typed));
    }

    [Theory]
    [InlineData("285052607800136", "285052607800136", "2850526078001", "2 85 05 26 078 001 36")]
    [InlineData("2850526078001", "285052607800136", "2850526078001", "2 85 05 26 078 001")]
    [InlineData("285052A00400175", "285052a00400175", "285052A004001", "2 85 05 2A 004 001 75")]
    [InlineData("285052B033008", "285052B033008", "2 85 05 2b 033 008", "285052B03300842")]
    [InlineData("0034567A", "0034567A", "0034567a", "34567A")]
    [InlineData("0034567", "0034567", "34567", "00 34 567")]
    [InlineData("2 85 05 26 078 002", "2850526078002", "2 85 05 26 078 002", "285052607800233")]
    public async Task A_claimant_number_is_found_as_it_is_stored_and_as_people_type_it(string stored, params string[] typed)
    {
        var person = await department.Dossier(database, department.Referent, "NUMÉRO", "Perrine");
        await database.System.Record<ViesionDbContext, int>(
            db => db.Beneficiaries.Where(b => b.Id == person.Id).ExecuteUpdateAsync(b => b.SetProperty(x => x.ClaimantNumber, stored)));
        foreach (var text in typed)
            Assert.Contains(person.Id, await Found(text));
    }

    private async Task<List<int>> Found(string typed)
        => await database.For(department.Referent).Read<ViesionDbContext, List<int>>(
            db => db.MatchingDossiers(typed).Select(match => match.Id).ToListAsync());
}
