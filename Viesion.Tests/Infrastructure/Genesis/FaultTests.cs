using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Genesis;

/// <summary>
/// GEN-05, GEN-06: what a file may hold that is not as it should be, and what it costs: nothing, a cell, or a line; never the night.
/// </summary>
public sealed class FaultTests(TestCluster cluster)
{
    private static readonly string Emoji = new string('x', 59) + "😀";

    [Theory]
    [InlineData(GenesisColumns.Civility)]
    [InlineData(GenesisColumns.Duties)]
    [InlineData(GenesisColumns.Entitlement)]
    [InlineData(GenesisColumns.MaritalStatusOn)]
    [InlineData(GenesisColumns.Phone)]
    [InlineData(GenesisColumns.Territory)]
    [InlineData(GenesisColumns.Referent)]
    [InlineData(GenesisColumns.BirthDate)]
    [InlineData("inconnue")]
    public Task An_emoji_where_a_text_is_cut_costs_its_line_at_most(string column) => InScene(async (scene, database) =>
    {
        var file = scene.File().InOrder(GenesisColumns.All.Append("inconnue")).With("E1").With("E2", (column, Emoji)).With("E3");
        var summary = await scene.Imported(file);
        Assert.Equal(3, summary.Created + summary.Rejected);
        Assert.Equal(["E1", "E3"], (await People(database)).Where(id => id != "E2"));
        Assert.Equal("Applied", await database.Sql<string>(Perimeter.System, "SELECT state FROM genesis_runs"));
    });

    [Fact]
    public Task An_emoji_in_the_header_or_at_the_bound_of_a_long_line_costs_nothing() => InScene(async (scene, database) =>
    {
        Assert.Equal(
            1, (await scene.Imported(scene.File().InOrder(GenesisColumns.All.Append(new string('c', 59) + "😀")).With("E4"))).Created);
        for (var length = GenesisReject.RawMaxLength - 12; length < GenesisReject.RawMaxLength + 3; length++)
        {
            var bad = scene.File().With("E5", (GenesisColumns.Referent, "x@test.fr"), (GenesisColumns.FormalNoticeReason, ""));
            var line = Encoding.UTF8.GetString(bad.Bytes()).Split("\r\n")[1];
            var file = scene.File().With("E4").WithRaw(line + new string('m', length - line.Length) + "😀");
            Assert.Equal(1, (await scene.Imported(file, force: true)).Rejected);
        }
        Assert.Equal(0L, await database.Sql<long>(Perimeter.System, "SELECT count(*) FROM genesis_runs WHERE state <> 'Applied'"));
    });

    [Theory]
    [InlineData(GenesisColumns.Civility, "?", "« civilite » vaut « ? » ; attendu : M, MME.")]
    [InlineData(GenesisColumns.MaritalStatusOn, "00/00/0000",
        "« date_situation_familiale » n’est pas une date possible : « 00/00/0000 » (attendu : jj/mm/aaaa).")]
    [InlineData(GenesisColumns.EntitlementOn, "31/02/2026",
        "« date_etat_droit » n’est pas une date possible : « 31/02/2026 » (attendu : jj/mm/aaaa).")]
    [InlineData(GenesisColumns.OrientationOn, "١٢/٠٣/٢٠٢٦",
        "« date_orientation » n’est pas une date possible : « ١٢/٠٣/٢٠٢٦ » (attendu : jj/mm/aaaa).")]
    [InlineData(GenesisColumns.Entitlement, "OUVERT",
        "« etat_droit » vaut « OUVERT » ; attendu : OUVERT_VERSABLE, OUVERT_SUSPENDU, VERSEMENT_SUSPENDU, CLOS.")]
    [InlineData(GenesisColumns.Duties, "OUI", "« sdd » vaut « OUI » ; attendu : SDD, NSDD.")]
    [InlineData(GenesisColumns.PostalCode, "07200 AUBENAS CEDEX", "« code_postal » est trop long : 19 caractères, 10 au plus.")]
    [InlineData(GenesisColumns.ClaimantNumber, "2,85053E+14",
        "« numero_allocataire » vaut « 2,85053E+14 » : un tableur a arrondi ce numéro, ses derniers chiffres sont perdus.")]
    [InlineData(GenesisColumns.Phone, "6,12E+08", "« telephone » vaut « 6,12E+08 », ce qui ne se lit pas.")]
    [InlineData(GenesisColumns.Email, "zoe.exemple.fr", "« email » vaut « zoe.exemple.fr », ce qui ne se lit pas.")]
    public Task A_wrong_cell_that_is_not_required_keeps_what_the_dossier_says_and_is_told(string column, string value, string reason)
        => InScene(async (scene, database) =>
        {
            await scene.Imported(scene.File().With("P1").With("P2"));
            var before = await scene.Person("P1");
            var summary = await scene.Imported(scene.File().With("P1", (column, value), (GenesisColumns.LastName, "NOUVEAU")).With("P2"),
                "genesis_20261121.csv");

            Assert.Equal((2, 1, 0, 1), (summary.Read, summary.Updated, summary.Rejected, summary.Warned));
            var after = await scene.Person("P1");
            Assert.Equal("NOUVEAU", after.LastName);
            Assert.Equal((before.Civility, before.MaritalStatusOn, before.EntitlementOn, before.Entitlement, before.OrientationOn,
                before.SubjectToDuties),
                (after.Civility, after.MaritalStatusOn, after.EntitlementOn, after.Entitlement, after.OrientationOn,
                after.SubjectToDuties));
            Assert.Equal((before.Address, before.ClaimantNumber, before.Phone, before.Email),
                (after.Address, after.ClaimantNumber, after.Phone, after.Email));
            Assert.Equal(new DateOnly(2026, 11, 21), await scene.RefreshedOn("P1"));
            var told = Assert.Single((await database.System.Read<GenesisRunReads, (IReadOnlyList<GenesisRejectRow> Rows, int Total)>(
                runs => runs.Rejects(summary.RunId!.Value, 0, warnings: true))).Rows);
            Assert.Equal((2, reason + " Le reste de la ligne est pris."), (told.Line, told.Reason.Replace('\u00A0', ' ')));
            Assert.Empty((await database.System.Read<GenesisRunReads, (IReadOnlyList<GenesisRejectRow> Rows, int Total)>(
                runs => runs.Rejects(summary.RunId!.Value, 0))).Rows);
            Assert.Contains("1 personne", summary.Warning, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("M.", Civility.Mr)]
    [InlineData("Mr", Civility.Mr)]
    [InlineData("Monsieur", Civility.Mr)]
    [InlineData("h", Civility.Mr)]
    [InlineData("Mme", Civility.Mrs)]
    [InlineData("Mme.", Civility.Mrs)]
    [InlineData("MADAME", Civility.Mrs)]
    [InlineData("Mlle", Civility.Mrs)]
    [InlineData("F", Civility.Mrs)]
    [InlineData("\u200bMME\u00a0", Civility.Mrs)]
    public Task A_civility_is_read_in_any_usual_spelling(string written, Civility civility) => InScene(async (scene, _) =>
    {
        var summary = await scene.Imported(scene.File().With("P1", (GenesisColumns.Civility, written)));
        Assert.Equal((1, 0, civility), (summary.Created, summary.Warned, (await scene.Person("P1")).Civility!.Value));
    });

    [Fact]
    public Task Whom_a_rejected_line_names_is_never_no_longer_poured() => InScene(async (scene, database) =>
    {
        await scene.Imported(scene.File().With("R1").With("R2").With("R3").With("R4").With("R5").With("R6"), "genesis_20261118.csv");
        var line = Encoding.UTF8.GetString(scene.File().With("R3").Bytes()).Split("\r\n")[1];
        var file = scene.File().With("R1", (GenesisColumns.BirthDate, "00/00/0000")).With("R2")
            .WithRaw(line + ";trop;de;colonnes").WithRaw("\"" + line.Replace("R3", "R4", StringComparison.Ordinal))
            .WithRaw(line.Replace("R3", "R5", StringComparison.Ordinal) + "\u0001");
        var summary = await scene.Imported(file, "genesis_20261119.csv");
        Assert.Equal((5, 4, 1), (summary.Read, summary.Rejected, summary.Unchanged));
        Assert.Equal("R6", await database.Sql<string>(Perimeter.System,
            "SELECT string_agg(genesis_person_id, ' ' ORDER BY genesis_person_id) FROM genesis_absences a JOIN beneficiaries b ON b.id = "
            + "a.beneficiary_id"));

        // Absent, then named by a bad line: there again.
        await scene.Imported(scene.File().With("R2").With("R6", (GenesisColumns.ReferentSince, "?")), "genesis_20261120.csv");
        Assert.Equal("R1 R3 R4 R5", await database.Sql<string>(Perimeter.System,
            "SELECT string_agg(genesis_person_id, ' ' ORDER BY genesis_person_id) FROM genesis_absences a JOIN beneficiaries b ON b.id = "
            + "a.beneficiary_id"));
    });

    [Fact]
    public Task Empty_lines_of_a_spreadsheet_and_semicolons_too_many_cost_nothing_and_rejects_count_people() => InScene(async (scene, _) =>
    {
        var lines = Encoding.UTF8.GetString(scene.File().With("P1").With("P2").With("P3", (GenesisColumns.LastName, ""))
            .With("P3", (GenesisColumns.BirthDate, "?")).Bytes())
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var text = string.Join(
            "\r\n", [.. lines.Select(line => line + ";"), new string(';', 30), new string(';', 31), ";;\u00a0;", "\"\";\"\""]);
        var summary = (await scene.Run(Encoding.UTF8.GetBytes(text))).Value!;
        Assert.Equal((3, 2, 1, 0), (summary.Read, summary.Created, summary.Rejected, summary.Warned));
        Assert.Equal(2, (await scene.Reasons(summary.RunId!.Value)).Count);

        // The « ; » too many in the header alone.
        Assert.Equal(
            2, (await scene.Run(Encoding.UTF8.GetBytes(lines[0] + ";\r\n" + lines[1] + "\r\n" + lines[2]),
            "genesis_20261121.csv")).Value!.Unchanged);
    });

    [Fact]
    public Task Zeros_that_a_spreadsheet_lost_are_restored_and_a_rounded_number_is_never_guessed() => InScene(async (scene, _) =>
    {
        var summary = await scene.Imported(scene.File()
            .With("Z1", (GenesisColumns.PostalCode, "7000"), (GenesisColumns.Phone, "612345678"))
            .With("Z2", (GenesisColumns.Phone, "33612345678"), (GenesisColumns.ClaimantNumber, "2 85 05 26 078 002 33"))
            .With("Z3", (GenesisColumns.Phone, "6,12E+08"), (GenesisColumns.ClaimantNumber, "2,85053E+14"))
            .With("Z4", (GenesisColumns.Phone, "+33 06 12 34 56 78"), (GenesisColumns.LastName, "L\u200bESCURE"),
            (GenesisColumns.Email, "\u202dzoe@exemple.fr\ufeff"))
            .With("Z\u200b5", (GenesisColumns.City, "Le\u00a0Teil"))
            .With("2,85053E+14").With("Z7", (GenesisColumns.File, "1,2E+5")));
        Assert.Equal((5, 2, 1), (summary.Created, summary.Rejected, summary.Warned));
        Assert.Equal(("07000", "+33612345678"), ((await scene.Person("Z1")).Address.PostalCode, (await scene.Person("Z1")).Phone));
        Assert.Equal(("+33612345678", "285052607800233"), ((await scene.Person("Z2")).Phone, (await scene.Person("Z2")).ClaimantNumber));
        Assert.Equal((null, null), ((await scene.Person("Z3")).Phone, (await scene.Person("Z3")).ClaimantNumber));
        Assert.Equal(("+33612345678", "LESCURE", "zoe@exemple.fr"),
            ((await scene.Person("Z4")).Phone, (await scene.Person("Z4")).LastName, (await scene.Person("Z4")).Email));
        Assert.Equal("Le Teil", (await scene.Person("Z5")).Address.City);
    });

    [Theory]
    [InlineData(1, "Genesis : 1 ligne rejetée sur 10 dans « f.csv », plus de 2 %.")]
    [InlineData(2, "Genesis : 2 lignes rejetées sur 10 dans « f.csv », plus de 2 %.")]
    public void Counts_agree_in_number(int rejected, string sentence)
        => Assert.Equal(sentence, GenesisWatch.Rejects("f.csv", 10, rejected).Replace('\u00A0', ' '));

    [Fact]
    public Task A_file_at_which_the_run_fails_is_put_aside_with_a_state_and_the_next_is_applied() => InScene(async (scene, database) =>
    {
        var folder = Directory.CreateTempSubdirectory("inbox-").FullName;
        var inbox = new GenesisInbox(new GenesisSettings("", folder));
        await File.WriteAllBytesAsync(
            Path.Combine(folder, "genesis_20261119.csv"), scene.File().With("P1", (GenesisColumns.City, "FATAL")).Bytes());
        await File.WriteAllBytesAsync(Path.Combine(folder, "genesis_20261120.csv"), scene.File().With("P2").Bytes());
        await database.AsOwner(
            db => db.Database.ExecuteSqlRawAsync("ALTER TABLE beneficiaries ADD CONSTRAINT injected CHECK (address_city <> 'FATAL')"));

        await new GenesisSyncJob(database.Services.GetRequiredService<OperationsFactory>(), inbox, NullLogger<GenesisSyncJob>.Instance)
            .Run(null, false, CancellationToken.None);

        Assert.Empty(inbox.Waiting());
        Assert.Equal(["P2"], await People(database));
        Assert.Equal("Failed PostgreSQL 23514, Applied", await database.Sql<string>(Perimeter.System,
            "SELECT string_agg(concat_ws(' ', state, substring(failure FROM 'PostgreSQL [0-9A-Z]{5}')), ', ' ORDER BY id) FROM "
            + "genesis_runs"));
        Assert.True(File.Exists(Path.Combine(folder, "refuses", "genesis_20261119.csv")));
        Directory.Delete(folder, recursive: true);
    });

    [Fact]
    public Task A_run_left_running_by_a_program_that_died_is_closed_at_the_next_start_and_at_the_next_run()
        => InScene(async (scene, database) =>
        {
            await scene.Imported(scene.File().With("P1"));
            await database.Sql<object>(Perimeter.System, "UPDATE genesis_runs SET state = 'Running', finished_at = NULL RETURNING 1");
            Assert.Equal(1, await database.System.Record<GenesisRuns, int>(runs => runs.CloseDeadIfIdle()));
            Assert.Equal("Interrupted",
                await database.Sql<string>(Perimeter.System, "SELECT state FROM genesis_runs WHERE finished_at IS NOT NULL"));

            await database.Sql<object>(Perimeter.System, "UPDATE genesis_runs SET state = 'Running', finished_at = NULL RETURNING 1");
            Assert.Equal("fichier-vide", (await scene.Run([])).Refusal!.Code);
            Assert.Equal("Interrupted, Refused",
                await database.Sql<string>(Perimeter.System, "SELECT string_agg(state, ', ' ORDER BY id) FROM genesis_runs"));
        });

    private static Task<List<string>> People(TestDatabase database)
        => database.System.Read<ViesionDbContext, List<string>>(
            db => db.Beneficiaries.OrderBy(b => b.GenesisPersonId).Select(b => b.GenesisPersonId).ToListAsync());

    private async Task InScene(Func<GenesisScene, TestDatabase, Task> test)
    {
        await using var database = new TestDatabase(cluster);
        await database.InitializeAsync();
        await using var scene = await GenesisScene.In(database);
        await test(scene, database);
    }
}
