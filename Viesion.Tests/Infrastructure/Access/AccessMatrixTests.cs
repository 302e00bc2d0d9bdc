using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Beneficiaries;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Demo;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Access;

/// <summary>Profile × table × kind of data, through both walls, against what the spec says; printed in docs/security/access.md.</summary>
public sealed class AccessMatrixTests(Outsiders outsiders) : IClassFixture<Outsiders>
{
    private const string Nothing = "rien";

    // The spec’s words (« People and what they may see »), written a second time on purpose: not read from Grants.cs.
    private static readonly Dictionary<Profile, string> Spec = new()
    {
        [Profile.Referent] = "ses dossiers",
        [Profile.FseReferent] = "ses dossiers",
        [Profile.EmploymentAdviser] = "ses dossiers",
        [Profile.OrganisationSecretariat] = "sa structure",
        [Profile.TerritorySecretariat] = "son territoire",
        [Profile.LocalCoordinator] = "son territoire",
        [Profile.ServiceHead] = "son territoire",
        [Profile.FseManager] = Nothing,
        [Profile.OperatorStaff] = Nothing,
        [Profile.Administrator] = "tout",
    };

    private static readonly DataKind[] KindsOfDossier = [
        DataKind.Identity, DataKind.Path, DataKind.Contracts, DataKind.Notes, DataKind.Documents];

    private TestDatabase Database => outsiders.Database;

    [Fact]
    public async Task Each_profile_sees_of_each_table_what_the_spec_says_through_both_walls_and_the_document_shows_it()
    {
        var tables = await Tables();
        Assert.True(tables.Count >= 25, "the dossier's tables were found");
        Dictionary<(Profile, DataKind), string> matrix = [];
        await Database.System.Record<IAudit, int>(audit =>
        {
            audit.Record(AuditAction.Refused, "Essai", null);
            return Task.FromResult(0);
        });
        foreach (var account in DemoAccounts.All)
        {
            var person = await outsiders.PerimeterOf(account);
            foreach (var table in tables)
            {
                var expected = account.Profile is Profile.Administrator ? "true" : outsiders.Sees(person);
                await Sees(person, table, expected);
            }
            foreach (var kind in KindsOfDossier)
                matrix[(account.Profile, kind)] = Spec[account.Profile];
            // Somebody else left a trace: who may read the log sees it.
            Assert.Equal(account.Profile is Profile.Administrator,
                await Database.Sql<long>(
                    person, "SELECT count(*) FROM audit_entries WHERE staff_member_id IS DISTINCT FROM viesion.staff_member()") > 0);
            matrix[(account.Profile, DataKind.AccessLog)] = account.Profile is Profile.Administrator ? "tout" : Nothing;
        }
        // The profile without an account in the demo is granted what its neighbour is.
        Assert.Equal(Grants.Of(Profile.Referent), Grants.Of(Profile.FseReferent));
        foreach (var kind in Enum.GetValues<DataKind>())
            matrix[(Profile.FseReferent, kind)] = matrix[(Profile.Referent, kind)];

        var written = Written(matrix, tables);
        var file = Path.Combine(Repository(), "docs", "security", "access.md");
        if (Environment.GetEnvironmentVariable("VIESION_UPDATE_DOCS") == "1")
            await File.WriteAllTextAsync(file, written);
        Assert.True(File.Exists(file) && await File.ReadAllTextAsync(file) == written,
            "docs/security/access.md is not up to date: run the tests once with VIESION_UPDATE_DOCS=1.");
    }

    [Fact]
    public async Task A_slice_of_a_dossier_is_seen_and_the_rest_of_it_is_not()
    {
        var tables = await Tables();
        var random = new Random(20261130);
        var people = DemoAccounts.All.Where(account => account.Profile is Profile.Referent or Profile.OrganisationSecretariat
            or Profile.ServiceHead or Profile.Administrator).ToList();
        for (var attempt = 0; attempt < 60; attempt++)
        {
            var whole = await outsiders.PerimeterOf(people[attempt % people.Count]);
            // Who sees a kind of a dossier knows whose it is.
            var kept = KindsOfDossier.Where(kind => kind is DataKind.Identity || random.Next(2) == 0).ToHashSet();
            var slice = whole with { Grants = [.. whole.Grants.Where(grant => kept.Contains(grant.Kind))] };
            var sees = whole.Profile is Profile.Administrator ? "true" : outsiders.Sees(whole);
            foreach (var table in tables.Where(_ => random.Next(3) == 0))
                await Sees(slice, table, kept.Contains(table.Kind) ? sees : "false");
        }
    }

    [Fact]
    public async Task Two_reaches_add_up_each_for_its_own_kinds()
    {
        var head = await outsiders.PerimeterOf(DemoAccounts.All.First(account => account.Profile is Profile.ServiceHead));
        var referent = await outsiders.PerimeterOf(
            DemoAccounts.All.First(account => account.Email.StartsWith("referent.nord@", StringComparison.Ordinal)));
        // Sees the contracts of a territory, and the whole path of the dossiers that they follow themselves, elsewhere.
        var both = referent with
        {
            TerritoryId = head.TerritoryId,
            Grants = [new(Reach.Territory, DataKind.Identity), new(Reach.Territory, DataKind.Contracts),
                new(Reach.Assignment, DataKind.Identity), new(Reach.Assignment, DataKind.Path)],
        };
        var (territory, own) = (outsiders.Sees(head), outsiders.Sees(referent));
        foreach (var table in await Tables())
            await Sees(both, table, table.Kind switch
            {
                DataKind.Identity => $"(({territory}) OR ({own}))",
                DataKind.Contracts => territory,
                DataKind.Path => own,
                _ => "false",
            });
    }

    [Fact]
    public async Task A_thing_of_a_dossier_that_does_not_say_its_kind_is_seen_by_nobody()
    {
        await Database.AsOwner(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TABLE public.unsaid (id int PRIMARY KEY, beneficiary_id int NOT NULL); INSERT INTO public.unsaid VALUES (1, 1)"));
        try
        {
            await Database.AsOwner(db => db.Database.ExecuteSqlRawAsync("COMMENT ON SCHEMA viesion IS NULL"));
            await Database.Services.GetRequiredService<Migrator>().Migrate(TestContext.Current.CancellationToken);
            Assert.Equal(0L, await Database.Sql<long>(Perimeter.System, "SELECT count(*) FROM unsaid"));
        }
        finally
        {
            await Database.AsOwner(db => db.Database.ExecuteSqlRawAsync("DROP TABLE public.unsaid"));
        }
        Assert.Throws<InvalidOperationException>(() => DossierKinds.Of(typeof(AccessMatrixTests)));
    }

    [Fact]
    public async Task What_reads_for_the_wall_asks_the_one_predicate()
    {
        // Everything that the application may call and that reads whole tables, with what it is made of.
        var functions = (await Database.Sql<string[]>(Perimeter.System, """
            SELECT array_agg(p.proname || E'\t' || p.prosrc ORDER BY p.proname) FROM pg_proc p
            WHERE p.pronamespace = 'viesion'::regnamespace AND p.prosecdef AND p.prorettype <> 'trigger'::regtype
                AND has_function_privilege('viesion_app', p.oid, 'EXECUTE')
            """))!.Select(function => (Name: function.Split('\t', 2)[0], Source: function.Split('\t', 2)[1])).ToList();
        Assert.True(functions.Count > 25, "the functions were found");
        string[] predicates = ["viesion.may_see(", "viesion.seen(", "seen('", "viesion.seen_sums(", "viesion.sees_all(",
            "viesion.staff_member()", "viesion.only_administrators()", "viesion.administers()", "viesion.reached("];
        // What is made of them: a condition put together elsewhere in these scripts.
        string[] built = ["viesion.report_dossiers(", "viesion.caseloads_of(", "viesion.caseloads_today(", "viesion.my_agendas()",
            "viesion.sees_appointment(", "name_query("];
        var silent = functions.Where(
            function => !predicates.Concat(built).Any(asked => function.Source.Contains(asked, StringComparison.Ordinal)))
            .Select(function => function.Name).Except(Maintenance).ToList();
        Assert.True(silent.Count == 0, $"these read for the wall and ask nobody's grants: {string.Join(", ", silent)}");
    }

    // They keep what is derived from dossiers (lines, counts, hits) and give back no data of any: a number of rows, a day, the ids just
    // written.
    private static readonly string[] Maintenance = [
        "alerts_are_of_today", "begin_alerts", "finish_alerts", "fold_alert_counts", "mark_all_dossiers", "mark_loaded_dossiers",
        "recompute_alert_range", "recompute_alerts", "recompute_alerts_of", "refresh_dossier_lines", "settle_alerts", "sweep_alerts"];

    private async Task<IReadOnlyList<Table>> Tables()
    {
        await using var db = await Database.Services.GetRequiredService<IDbContextFactory<ViesionDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        return [.. DossierKinds.Of(db.Model)
            .Select(type => new Table(type.ClrType, type.GetTableName()!, DossierKinds.Of(type.ClrType), type.ClrType == typeof(Beneficiary)
            ? "id" : "beneficiary_id"))
            .Where(table => table.Name is not ("audit_entries" or "notifications")).OrderBy(table => table.Kind)
            .ThenBy(table => table.Name, StringComparer.Ordinal)];
    }

    // Which dossiers have something in the table that the person reads, by each wall alone.
    private async Task Sees(Perimeter person, Table table, string condition)
    {
        var me = person.StaffMemberId!.Value;
        // What is one person's own whatever the dossier.
        var own = table.Name switch
        {
            "notes" => $" AND (t.visibility = 'Public' OR t.author_id = {me} OR t.assignee_id = {me})",
            "alert_hits" => $" AND (t.reader_id IS NULL OR t.reader_id = {me})",
            "consultations" => person.Grants.Any(grant => grant.Kind is DataKind.AccessLog) ? "" : $" AND t.staff_member_id = {me}",
            "favourites" => $" AND t.staff_member_id = {me}",
            "saved_search_dossiers" =>
                $" AND EXISTS (SELECT FROM saved_searches s WHERE s.id = t.saved_search_id AND (s.shared OR s.owner_id = {me}))",
            _ => "",
        };
        var expected = (await Database.Sql<int[]>(Perimeter.System,
            $"SELECT coalesce(array_agg(DISTINCT t.{table.Dossier} ORDER BY t.{table.Dossier}), '{{}}') FROM {table.Name} t JOIN "
            + $"beneficiaries b ON b.id = t.{table.Dossier} WHERE ({condition}){own}"))!;
        var second = (await Database.Sql<int[]>(
            person, $"SELECT coalesce(array_agg(DISTINCT {table.Dossier} ORDER BY {table.Dossier}), '{{}}') FROM {table.Name}"))!;
        Assert.True(expected.SequenceEqual(second), $"{person.Profile} by policies on {table.Name}: {second.Length} dossiers instead of "
            + $"{expected.Length} ({string.Join(' ', person.Grants)})");
        // EF's filter leaves « whose consultation » and « whose search » to their reads and to the policies: it must not show less, nor
        // another dossier.
        var first = await (Task<int[]>)Filtered.MakeGenericMethod(table.Type).Invoke(this, [person, table])!;
        Assert.True(expected.SequenceEqual(first),
            $"{person.Profile} by filters on {table.Name}: {first.Length} dossiers instead of {expected.Length}");
    }

    private static readonly System.Reflection.MethodInfo Filtered = typeof(AccessMatrixTests).GetMethod(
        nameof(ByFilter), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!;

    private Task<int[]> ByFilter<TThing>(Perimeter person, Table table)
        where TThing : class
        => Database.For(person).Read<ViesionDbContext, int[]>(
            db => db.Set<TThing>().Select(thing => EF.Property<int>(thing, table.Type == typeof(Beneficiary) ? "Id" : "BeneficiaryId"))
            .Distinct().OrderBy(id => id).ToArrayAsync());

    private static string Written(Dictionary<(Profile, DataKind), string> matrix, IReadOnlyList<Table> tables)
    {
        var kinds = Enum.GetValues<DataKind>();
        List<string> lines =
        [
            "# Who sees what", "",
            "Measured on a synthetic département, through each wall alone, by `AccessMatrixTests`; do not edit. The source is the spec (« "
                + "People and what they may see »);",
            "it is said once, in `Viesion.Domain/Access/Grants.cs`, and carried out by `PerimeterFilters.cs` (EF) and `Grants.sql` "
                + "(PostgreSQL). See ADR 0022.", "",
            "« Ses dossiers »: those on which the person has an assignment that runs today. « Sa structure »: those followed today by "
                + "anyone of the structure.", "",
            $"| Profile | {string.Join(" | ", kinds)} |", $"|---|{string.Concat(Enumerable.Repeat("---|", kinds.Length))}",
            .. Enum.GetValues<Profile>()
                .Select(profile => $"| {profile} | {string.Join(" | ", kinds.Select(kind => matrix[(profile, kind)]))} |"), "",
            "## Tables of each kind", "",
            "| Kind | Tables |", "|---|---|",
            .. tables.GroupBy(table => table.Kind)
                .Select(kind => $"| {kind.Key} | {string.Join(", ", kind.Select(table => $"`{table.Name}`"))} |"),
            $"| {DataKind.AccessLog} | `audit_entries`, `consultations` of others |", "",
            "Within a dossier, a note that is not public is its author's and its addressee's; consultations, followed dossiers, "
                + "notifications, saved searches, exports and layouts are their owner's.",
        ];
        return string.Join('\n', lines) + '\n';
    }

    private static string Repository([CallerFilePath] string here = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    private sealed record Table(Type Type, string Name, DataKind Kind, string Dossier);
}
