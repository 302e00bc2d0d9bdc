using System.Text;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Occupations;
using Viesion.Domain.Staff;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Occupations;

/// <summary>Files of the ROME in other layouts, and everything that is not one.</summary>
public sealed class RomeImportTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task The_columns_of_the_other_official_layout_and_windows_encoding_are_read_too()
    {
        await database.WriteReferences();
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var renamed = await Load(
            windows.GetBytes(
                "\"code_rome\",\"code_fiche_metier\",\"code_ogr\",\"libelle_rome\",\"statut\"\r\n\"D1102\",\"7\",\"329\",\"Boulangerie – "
                + "pâtisserie, à l’ancienne\",\"1\"\r\n"), force: true);
        Assert.Equal((RomeContent.Occupations, 1, 0, 1),
            (renamed.Value!.Content, renamed.Value.Read, renamed.Value.Added, renamed.Value.Changed));
        Assert.Equal("Boulangerie – pâtisserie, à l’ancienne",
            await database.Sql<string>(Perimeter.System, "SELECT name FROM occupations WHERE code = 'D1102'"));
        var titles = await Load(
            Encoding.UTF8.GetBytes("code_ogr;libelle_appellation_long;libelle_appellation_court;code_rome\n"
                + "99000001;Boulanger bio / Boulangère bio;Boulanger bio;D1102\n"), force: true);
        Assert.Equal((RomeContent.Titles, 1), (titles.Value!.Content, titles.Value.Added));
        Assert.True(
            (await Load("code_rome;libelle\nD1102;Boulangerie - viennoiserie\nZ0001;\"Nouveau ; métier\"\"\"\n"u8.ToArray(),
            force: true)).Succeeded);
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "", "fichier-vide" },
        { "nom;prenom\nDupont;Zoé\n", "rome-colonnes" },
        { "code_rome\nA1101\n", "rome-colonnes" },
        { "code_rome;libelle\n", "rome-vide" },
        { "code_rome;libelle\nA1101;=HYPERLINK(\"http://x\")\n", "rome-lignes" },
        { "code_rome;libelle\nA1101;@cmd\n", "rome-lignes" },
        { "code_rome;libelle\nA1101;+33\n", "rome-lignes" },
        { "code_rome;libelle\n1234;Sans lettre\n", "rome-lignes" },
        { "code_rome;libelle\nA1101;Un\nA1101;Deux\n", "rome-lignes" },
        { "code_rome;libelle\nA1101;\"jamais refermé\n", "rome-lignes" },
        { "code_rome;libelle\nA1101;trop;de;colonnes\n", "rome-lignes" },
        { "code_rome;libelle\nA1101;\0\u0001\n", "rome-lignes" },
        { "code_rome;libelle\nA1101;" + new string('a', 201) + "\n", "rome-lignes" },
        { "code_rome;libelle\nA1101;" + new string('a', 100_000) + "\n", "rome-lignes" },
        { "code_appellation;libelle;code_rome\n1;Orpheline;Q9999\n", "rome-metiers-inconnus" },
        { "code_appellation;libelle;code_rome\n-1;Négative;D1102\n", "rome-lignes" },
        { "code_appellation;libelle;code_rome\n99999999999;Trop grande;D1102\n", "rome-lignes" },
        { "code_rome;libelle\nA1101;Un seul\n", "rome-retraits" },
        { "PK\u0003\u0004classeur", "fichier-classeur" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_is_not_the_referentiel_is_refused_in_a_sentence_and_changes_nothing(string content, string code)
    {
        await database.WriteReferences();
        var before = await Fingerprint();
        var refusal = (await Load(Encoding.UTF8.GetBytes(content))).Refusal;
        Assert.Equal(code, refusal?.Code);
        Assert.InRange(refusal!.Message.Length, 10, 1_000);
        Assert.Equal(before, await Fingerprint());
    }

    [Fact]
    public async Task Two_hundred_megabytes_are_refused_before_they_are_read()
    {
        var path = Path.Combine(Path.GetTempPath(), $"rome-{Guid.NewGuid():N}.csv");
        try
        {
            await using (var file = File.Create(path))
            {
                await file.WriteAsync("code_rome;libelle\n"u8.ToArray());
                file.SetLength(200L << 20);
            }
            Assert.Equal("rome-volume", (await database.For(department.Administrator).Run(new LoadRome(path))).Refusal?.Code);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Nobody_but_an_administrator_loads_it()
    {
        foreach (var member in department.Everyone.Where(member => member.Profile != Profile.Administrator))
            Assert.Equal(Refusal.Forbidden, (await Load("code_rome;libelle\nA1101;Un\n"u8.ToArray(), member: member)).Refusal);
    }

    private async Task<Result<RomeSummary>> Load(byte[] content, bool force = false, StaffMember? member = null)
    {
        var path = Path.Combine(Path.GetTempPath(), $"rome-{Guid.NewGuid():N}.csv");
        await File.WriteAllBytesAsync(path, content);
        try
        {
            return await database.For(member ?? department.Administrator).Run(new LoadRome(path, force));
        }
        finally
        {
            File.Delete(path);
        }
    }

    // The versions of all rows: a row written again, even alike, would change it.
    private Task<string?> Fingerprint() => database.Sql<string>(Perimeter.System,
        "SELECT md5((SELECT string_agg(id || ':' || xmin, ',' ORDER BY id) FROM occupations) || coalesce((SELECT string_agg(id || ':' || "
        + "xmin, ',' ORDER BY id) FROM occupation_titles), ''))");
}
