using System.Text;
using Viesion.Domain.Access;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Genesis;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Genesis;

/// <summary>GEN-02, GEN-06: bad files are refused whole, bad lines alone.</summary>
public sealed class RejectTests(TestCluster cluster)
{
    [Theory]
    [InlineData(GenesisColumns.Referent, "inconnu@test.fr", "Référent inconnu : « inconnu@test.fr ».")]
    [InlineData(GenesisColumns.Territory, "DTAS-LUNE", "Territoire inconnu : « DTAS-LUNE ».")]
    [InlineData(GenesisColumns.BirthDate, "31/02/1985",
        "« date_naissance » n’est pas une date possible : « 31/02/1985 » (attendu : jj/mm/aaaa).")]
    [InlineData(GenesisColumns.BirthDate, "22/05/2085", "« date_naissance » est dans le futur : « 22/05/2085 ».")]
    [InlineData(GenesisColumns.ReferentSince, "2026-11-20",
        "« date_debut_referent » n’est pas une date possible : « 2026-11-20 » (attendu : jj/mm/aaaa).")]
    [InlineData(GenesisColumns.LastName, "", "« nom » est vide.")]
    public Task A_bad_line_is_rejected_alone_with_its_number_and_reason(string column, string value, string reason)
        => InScene(async (scene, _) =>
        {
            var summary = await scene.Imported(scene.File().With("P1").With("P2", (column, value)).With("P3"));
            Assert.Equal((3, 2, 1), (summary.Read, summary.Created, summary.Rejected));
            Assert.Equal("3: " + reason, Assert.Single(await scene.Reasons(summary.RunId!.Value)).Replace('\u00A0', ' '));
        });

    [Fact]
    public Task Of_two_lines_for_one_person_the_first_is_kept() => InScene(async (scene, _) =>
    {
        var summary = await scene.Imported(scene.File().With("P1").With("P1", (GenesisColumns.FirstName, "Autre")));
        Assert.Equal((1, 1), (summary.Created, summary.Rejected));
        Assert.Equal("Zoé", (await scene.Person("P1")).FirstName);
        Assert.Contains("figure déjà à la ligne 2", Assert.Single(await scene.Reasons(summary.RunId!.Value)), StringComparison.Ordinal);
    });

    [Fact]
    public Task Wrong_columns_open_quotes_and_control_characters_do_not_carry_the_next_line_away() => InScene(async (scene, _) =>
    {
        var good = Encoding.UTF8.GetString(scene.File().With("P9").Bytes()).Split("\r\n")[1];
        var summary = await scene.Imported(scene.File().With("P1").WithRaw("n’importe quoi").WithRaw("\"jamais fermé;" + good)
            .WithRaw(good.Replace("P9", "P8", StringComparison.Ordinal) + ";trop")
            .WithRaw("a\0b").WithRaw("").WithRaw(good));
        Assert.Equal((6, 2, 4), (summary.Read, summary.Created, summary.Rejected));
        Assert.Equal(["3: 1 colonne au lieu de 31.", "4: Un guillemet ouvert n’est jamais refermé.", "5: 32 colonnes au lieu de 31.",
            "6: La ligne contient des caractères de contrôle."], await scene.Reasons(summary.RunId!.Value));
    });

    [Fact]
    public Task One_damaged_line_of_a_UTF8_file_does_not_spoil_the_accents_of_the_others() => InScene(async (scene, _) =>
    {
        var bytes = scene.File().With("P1").With("P2").Bytes().Concat("P3;\xE9\xE9;x\r\n"u8[..3].ToArray()).Append((byte)0xE9)
            .Append((byte)'\n').ToArray();
        var summary = (await scene.Run(bytes)).Value!;
        Assert.Equal((2, 1), (summary.Created, summary.Rejected));
        Assert.Equal("LÉVÊQUE", (await scene.Person("P1")).LastName);
        Assert.Contains("encodage", Assert.Single(await scene.Reasons(summary.RunId!.Value)), StringComparison.Ordinal);
    });

    [Fact]
    public Task A_huge_line_of_garbage_is_rejected_without_being_held_in_memory() => InScene(async (scene, _) =>
    {
        var file = scene.File().With("P1").Bytes();
        var path = scene.Write(file);
        await using (var stream = new FileStream(path, FileMode.Append))
        {
            var garbage = Enumerable.Repeat((byte)'x', 1 << 20).ToArray();
            for (var i = 0; i < 20; i++)
                await stream.WriteAsync(garbage);
            stream.Write("\r\n"u8);
            stream.Write(scene.File().With("P2").Bytes().AsSpan()[(Array.IndexOf(file, (byte)'\n') + 1)..]);
        }
        await using var opened = (await GenesisFile.Open(path, null, CancellationToken.None)).Value!;
        var lines = opened.Lines();
        var tooLong = 0;
        while (await lines.Next(CancellationToken.None))
        {
            Assert.InRange(lines.Line.Length, 0, BoundedLines.MaxBytes);
            tooLong += lines.TooLong ? 1 : 0;
        }
        Assert.Equal((4, 1), (lines.Number, tooLong));

        var summary = (await scene.Run(await File.ReadAllBytesAsync(path))).Value!;
        Assert.Equal((2, 1), (summary.Created, summary.Rejected));
        Assert.Contains("trop longue", Assert.Single(await scene.Reasons(summary.RunId!.Value)), StringComparison.Ordinal);
    });

    [Fact]
    public Task A_tenth_of_bad_lines_does_not_stop_the_rest() => InScene(async (scene, _) =>
    {
        var file = scene.File();
        for (var i = 0; i < 500; i++)
            file.With($"P{i}", (GenesisColumns.Referent, i % 10 == 3 ? "personne@test.fr" : scene.Department.Referent.Email));
        var summary = await scene.Imported(file);
        Assert.Equal((500, 450, 50), (summary.Read, summary.Created, summary.Rejected));
    });

    [Fact]
    public Task A_missing_required_column_refuses_the_file_whole_and_is_named() => InScene(async (scene, database) =>
    {
        var refused = await scene.Run(scene.File().Without(GenesisColumns.Territory).With("P1"));
        Assert.Equal("Le fichier est refusé : la colonne obligatoire « dtas » manque.", refused.Refusal!.Message.Replace('\u00A0', ' '));
        Assert.Equal(0L, await database.Sql<long>(Perimeter.System, "SELECT count(*) FROM beneficiaries"));
        Assert.Equal("Refused", await database.Sql<string>(Perimeter.System, "SELECT state FROM genesis_runs"));
    });

    [Fact]
    public Task Files_that_cannot_be_read_are_refused_in_one_sentence() => InScene(async (scene, database) =>
    {
        Assert.Equal("fichier-vide", (await scene.Run([])).Refusal!.Code);
        Assert.Equal("fichier-sans-entete", (await scene.Run("bonjour\r\n"u8.ToArray())).Refusal!.Code);
        Assert.Equal("fichier-encodage",
            (await scene.Run(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("id_personne")).ToArray())).Refusal!.Code);
        Assert.Equal("fichier-classeur", (await scene.Run([(byte)'P', (byte)'K', 3, 4, 5])).Refusal!.Code);
        Assert.Equal("fichier-sans-entete", (await scene.Run(new byte[200_000])).Refusal!.Code);
        Assert.Equal("fichier-introuvable", (await database.System.Run(new ImportGenesis("/nulle/part.csv"))).Refusal!.Code);
    });

    [Fact]
    public Task Rejected_lines_are_for_administrators_alone() => InScene(async (scene, database) =>
    {
        await scene.Imported(scene.File().With("P1", (GenesisColumns.Referent, "x@test.fr")));
        Assert.Equal(1L, await database.Sql<long>(scene.Department.Administrator.Perimeter, "SELECT count(*) FROM genesis_rejects"));
        foreach (var member in new[] { scene.Department.Referent, scene.Department.Secretariat, scene.Department.Head })
            Assert.Equal(0L, await database.Sql<long>(member.Perimeter, "SELECT count(*) FROM genesis_rejects"));
    });

    [Fact]
    public Task Nobody_but_the_system_runs_a_sync() => InScene(async (scene, database) =>
    {
        var path = scene.Write(scene.File().With("P1").Bytes());
        foreach (var member in new[] { scene.Department.Referent, scene.Department.Secretariat, scene.Department.Administrator })
            Assert.Equal("interdit", (await database.For(member).Run(new ImportGenesis(path))).Refusal!.Code);
    });

    private async Task InScene(Func<GenesisScene, TestDatabase, Task> test)
    {
        await using var database = new TestDatabase(cluster);
        await database.InitializeAsync();
        await using var scene = await GenesisScene.In(database);
        await test(scene, database);
    }
}
