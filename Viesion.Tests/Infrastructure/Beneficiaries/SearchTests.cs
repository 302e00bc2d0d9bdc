using Viesion.Infrastructure.Beneficiaries;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Beneficiaries;

public sealed class SearchTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task The_person_comes_first_by_name_first_name_number_or_with_a_typo()
    {
        for (var i = 0; i < 12; i++)
            await department.Dossier(database, department.Referent, $"ROUSSEL{i}", "Éloïse");
        var person = await department.Dossier(database, department.Referent, "O’Brien-Lévêque", "Maëva");
        foreach (var typed in new[]
        {
            "o'br",
            "O’BRIEN-L",
            "leveque",
            "maeva lev",
            "lévêque maë",
            "levequ",
            "levecue",
            person.FileNumber.ToString()
        })
            Assert.Equal(person.Id, (await Suggest(typed))[0].Id);
        Assert.Equal(SearchReads.AtMost, (await Suggest("rous")).Count);
        Assert.Equal(["ROUSSEL0", "ROUSSEL1"], (await Suggest("roussel")).Take(2).Select(dossier => dossier.LastName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("r")]
    [InlineData("  ")]
    [InlineData("%%")]
    [InlineData("__")]
    [InlineData("'':*|")]
    [InlineData("\\ & ! (")]
    public async Task What_designates_nobody_finds_nobody_and_breaks_nothing(string typed) => Assert.Empty(await Suggest(typed));

    private Task<IReadOnlyList<DossierSuggestion>> Suggest(string typed)
        => database.For(department.Referent).Read<SearchReads, IReadOnlyList<DossierSuggestion>>(reads => reads.Suggest(typed));
}
