using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Demo;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Persistence;

/// <summary>NFR-02: the one migration path, from each release with people in it. From empty, every other test goes that way.</summary>
public sealed class PreviousReleaseTests(TestCluster cluster)
{
    [Theory]
    [InlineData("20261122011637_Initial")]
    [InlineData("20261122050347_Dossier")]
    [InlineData("20261122080228_Cockpit")]
    [InlineData("20261122100833_Correspondence")]
    public async Task What_a_release_held_is_there_after_the_upgrade_and_what_is_new_has_its_lists(string released)
    {
        var name = $"test_{Guid.NewGuid():N}";
        await cluster.Postgres.CreateDatabaseIfMissing(name);
        try
        {
            await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new TestClock())
                .AddViesion(cluster.Postgres.ConnectionString(name) + ";Pooling=false").BuildServiceProvider();
            await AsReleased(services, released);

            await services.GetRequiredService<Migrator>().Migrate();
            await ReferenceData.WriteMissing(services.GetRequiredService<NpgsqlDataSource>());

            var door = services.GetRequiredService<OperationsFactory>().For(new Perimeter(1, Profile.Referent, 1, 1));
            var header = await door.Record<DossierReads, DossierHeader?>(reads => reads.Open(1));
            Assert.Equal(("MARTINEZ", EnrolmentState.Standby), (header!.LastName, header.State!.Value));
            Assert.Equal(["Aïcha Bernard", "Paul Roche"],
                (await door.Read<Viesion.Infrastructure.Caseloads.AssignmentReads, List<DossierReferent>>(reads => reads.Of(1)))
                .Select(referent => referent.Name));
            Assert.Equal(1, (await door.Read<DossierListReads, DossierPage>(reads => reads.Page(new() { Text = "martinez" }))).Total);
            await using var lists = services.GetRequiredService<NpgsqlDataSource>()
                .CreateCommand("SELECT count(*) FROM list_items WHERE kind = 'AccompanimentEndReason'");
            Assert.True((long)(await lists.ExecuteScalarAsync())! > 5);
            lists.CommandText = "SELECT count(*) FROM appointment_natures";
            Assert.True((long)(await lists.ExecuteScalarAsync())! > 5);
            Assert.NotEmpty(
                (await door.Read<Viesion.Infrastructure.Alerts.AlertReads, Viesion.Infrastructure.Alerts.AlertsOverview>(
                    reads => reads.Overview())).Alerts);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await cluster.Postgres.DropDatabase(name);
        }
    }

    [Fact]
    public async Task Names_that_a_former_release_normalised_otherwise_are_found_and_overseas_mobiles_have_their_code()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await cluster.Postgres.CreateDatabaseIfMissing(name);
        try
        {
            await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new TestClock())
                .AddViesion(cluster.Postgres.ConnectionString(name) + ";Pooling=false").BuildServiceProvider();
            await AsReleased(services, "20261122100833_Correspondence", normalise: "translate($1, '-''’.,()', '       ')");
            await Run(services, """
                INSERT INTO beneficiaries (genesis_person_id, genesis_file, role, last_name, first_name, birth_date, territory_id,
                    address_city, phone) VALUES
                    ('P2', 'G2', 'Applicant', 'D‘ANGELO', 'Zéphyrine', '1985-05-22', 1, 'Saint–Péray', '+33692456789'),
                    ('P3', 'G3', 'Applicant', 'DUPONT', 'Ève', '1985-05-22', 1, 'Privas', '+33639980012');
                INSERT INTO referent_assignments (beneficiary_id, staff_member_id, organisation_id, kind, start)
                    VALUES (2, 1, 1, 'Pathway', '2026-01-12');
                INSERT INTO list_items (kind, label, position, active) VALUES ('StandbyReason', 'arrêt–maladie', 2, true),
                    ('StandbyReason', 'arrêt-maladie', 3, true);
                ALTER TABLE beneficiaries ENABLE ROW LEVEL SECURITY;
                ALTER TABLE beneficiaries FORCE ROW LEVEL SECURITY;
                """);

            await services.GetRequiredService<Migrator>().Migrate();

            var door = services.GetRequiredService<OperationsFactory>().For(new Perimeter(1, Profile.Referent, 1, 1));
            Assert.Equal(
                2, Assert.Single(await door.Read<SearchReads, IReadOnlyList<DossierSuggestion>>(reads => reads.Suggest("d'angelo"))).Id);
            Assert.Equal("+262692456789", await door.Read<ViesionDbContext, string?>(
                db => db.Beneficiaries.Where(b => b.Id == 2).Select(b => b.Phone).SingleAsync()));
            await using var ask = services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
                "SELECT string_agg(label, ' | ' ORDER BY id) FROM list_items WHERE label_key LIKE 'arret maladie%'");
            Assert.Equal("arrêt–maladie | arrêt-maladie (3)", await ask.ExecuteScalarAsync());
            ask.CommandText = "SELECT relforcerowsecurity FROM pg_class WHERE relname = 'beneficiaries'";
            Assert.Equal(true, await ask.ExecuteScalarAsync());
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await cluster.Postgres.DropDatabase(name);
        }
    }

    // The schema of the released migration, and rows as that program wrote them: a reorientation the day it happened, a veille under way.
    private static async Task AsReleased(ServiceProvider services, string released, string? normalise = null)
    {
        using var prelude = new StreamReader(
            typeof(Migrator).Assembly.GetManifestResourceStream("Viesion.Infrastructure.Persistence.Schema.Prelude.sql")!);
        await using var db = await services.GetRequiredService<IDbContextFactory<ViesionDbContext>>().CreateDbContextAsync();
        await Run(services, await prelude.ReadToEndAsync());
        if (normalise is not null)
            await Run(services, $"""
                CREATE OR REPLACE FUNCTION viesion.normalise(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
                AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, {normalise})) $$;
                """);
        await db.GetService<IMigrator>().MigrateAsync(released);
        await Run(services, """
            INSERT INTO territories (code, name) VALUES ('DTAS-CENTRE', 'DTAS Centre');
            INSERT INTO programmes (name, is_default) VALUES ('Accompagnement RSA', true);
            INSERT INTO list_items (kind, label, position, active) VALUES ('StandbyReason', 'hospitalisation', 1, true);
            INSERT INTO organisations (name, territory_id) VALUES ('DTAS Centre – Service insertion', 1);
            INSERT INTO staff_members (first_name, last_name, email, profile, organisation_id, territory_id, active) VALUES
                ('Aïcha', 'Bernard', 'referent@test.fr', 'Referent', 1, 1, true),
                    ('Paul', 'Roche', 'referent2@test.fr', 'Referent', 1, 1, true);
            INSERT INTO beneficiaries (genesis_person_id, genesis_file, role, last_name, first_name, birth_date, territory_id)
                VALUES ('P1', 'G1', 'Applicant', 'MARTINEZ', 'Soraya', '1985-05-22', 1);
            INSERT INTO enrolments (beneficiary_id, programme_id, state, entered_on) VALUES (1, 1, 'Standby', '2025-01-06');
            INSERT INTO standby_periods (beneficiary_id, enrolment_id, start, "end", reason_id)
                VALUES (1, 1, '2025-06-01', '2025-06-30', 1);
            INSERT INTO standby_periods (beneficiary_id, enrolment_id, start, expected_end, reason_id)
                VALUES (1, 1, '2026-06-01', '2026-09-30', 1);
            INSERT INTO referent_assignments (beneficiary_id, staff_member_id, organisation_id, kind, start, "end", end_cause)
                VALUES (1, 2, 1, 'Pathway', '2025-01-06', '2026-01-11', 'Reorientation');
            INSERT INTO referent_assignments (beneficiary_id, staff_member_id, organisation_id, kind, start)
                VALUES (1, 1, 1, 'Pathway', '2026-01-12');
            """);
    }

    private static async Task Run(ServiceProvider services, string sql)
    {
        await using var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
