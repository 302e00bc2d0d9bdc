using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Occupations;
using Viesion.Infrastructure.Occupations;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Occupations;

/// <summary>France Travail's own files, of September 2024.</summary>
public sealed class RomeOfficialFilesTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task The_official_files_are_loaded_wishes_remain_and_a_replay_writes_nothing()
    {
        var (occupationFile, titleFile) = (Shared("rome.csv"), Shared("rome-appellations.csv"));
        Assert.SkipUnless(File.Exists(occupationFile) && File.Exists(titleFile),
            "France Travail’s files are not beside the repository (../shared/data).");
        await database.WriteReferences();
        var dossier = await department.Dossier(database, department.Referent);
        var gone = new Occupation("A0000", "Métier disparu");
        await database.Add(gone);
        Assert.True(
            (await database.For(department.Referent).Run(new WishOccupation(dossier.Id, gone.Id, null, database.Clock.Today()))).Succeeded);

        var occupations = await Load(occupationFile);
        Assert.Equal((RomeContent.Occupations, 532, 1), (occupations.Value!.Content, occupations.Value.Read, occupations.Value.Retired));
        var titles = await Load(titleFile);
        Assert.Equal((RomeContent.Titles, 11_061, 0), (titles.Value!.Content, titles.Value.Read, titles.Value.Retired));
        Assert.Equal((532, 11_061), await database.System.Read<OccupationReads, (int, int)>(
            async reads => await reads.Rome() is { } counts ? (counts.Occupations, counts.Titles) : default));

        var wish = Assert.Single(
            (await database.For(department.Referent).Read<WishReads, DossierWishes?>(reads => reads.OfDossier(dossier.Id)))!.Occupations);
        Assert.Equal(("Métier disparu", true), (wish.Text, wish.Retired));
        Assert.DoesNotContain(await database.System.Read<OccupationReads, IReadOnlyList<OccupationMatch>>(reads => reads.Find("disparu")),
            match => match.OccupationId == gone.Id);
        Assert.Contains(await database.System.Read<OccupationReads, IReadOnlyList<OccupationMatch>>(reads => reads.Find("accastileur")),
            match => match.Title == "Accastilleur-gréeur / Accastilleuse-gréeuse");

        var before = await Fingerprint();
        Assert.Equal(new RomeSummary(RomeContent.Occupations, 532, 0, 0, 0), (await Load(occupationFile)).Value);
        Assert.Equal(new RomeSummary(RomeContent.Titles, 11_061, 0, 0, 0), (await Load(titleFile)).Value);
        Assert.Equal(before, await Fingerprint());
        Assert.Contains("ajoutées=",
            await database.Sql<string>(Perimeter.System, "SELECT detail FROM audit_entries WHERE subject = 'Rome' ORDER BY id LIMIT 1"));
    }

    private Task<Result<RomeSummary>> Load(string path) => database.For(department.Administrator).Run(new LoadRome(path));

    // The versions of all rows: a row written again, even alike, would change it.
    private Task<string?> Fingerprint() => database.Sql<string>(Perimeter.System,
        "SELECT md5((SELECT string_agg(id || ':' || xmin, ',' ORDER BY id) FROM occupations) || coalesce((SELECT string_agg(id || ':' || "
        + "xmin, ',' ORDER BY id) FROM occupation_titles), ''))");

    private static string Shared(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Viesion.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "..", "shared", "data", name);
    }
}
