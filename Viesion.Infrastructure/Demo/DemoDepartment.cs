using Microsoft.AspNetCore.Identity;
using Npgsql;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Demo;

/// <summary>
/// Loads a synthetic département, with the demo accounts, into a database that holds no dossier. All or nothing: one transaction, by COPY,
/// in which the tables' owner sets the second wall aside for itself (viesion_app stays behind it).
/// </summary>
public sealed class DemoDepartment(NpgsqlDataSource database, IDocumentStore documents, DefaultTemplates templates, TimeProvider clock)
{
    public const int DefaultBeneficiaries = 6_340;
    public const int DefaultSeed = 7;

    private const int Batch = 4_000;

    /// <summary>True when nobody is in the database: neither dossier nor collaborator.</summary>
    public async Task<bool> HasRoom(CancellationToken cancellationToken = default)
    {
        // The dossiers are behind the wall even for the owner: asked as the system.
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await Execute(connection, "SET LOCAL ROLE viesion_app; SELECT viesion.enter_system(current_date)", cancellationToken);
        await using var ask = new NpgsqlCommand("SELECT NOT EXISTS (SELECT FROM beneficiaries) AND NOT EXISTS (SELECT FROM staff_members)",
            connection, transaction);
        return (bool)(await ask.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>True when the demo accounts can sign in.</summary>
    public async Task<bool> HasAccounts(CancellationToken cancellationToken = default)
    {
        await using var ask = database.CreateCommand("SELECT EXISTS (SELECT FROM accounts WHERE email = $1)");
        ask.Parameters.Add(new() { Value = DemoAccounts.All[0].Email });
        return (bool)(await ask.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <param name="progress">Told the number of dossiers written so far.</param>
    /// <exception cref="StartRefusedException">The database already holds dossiers or collaborators.</exception>
    public async Task Load(int beneficiaries = DefaultBeneficiaries, int seed = DefaultSeed, Action<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        if (beneficiaries < 1)
            throw new StartRefusedException("Le nombre de dossiers doit être d’au moins 1. Exemple : ./viesion seed --beneficiaries 6340");
        await ReferenceData.WriteMissing(database, cancellationToken);
        await templates.WriteMissing(cancellationToken);
        var department = new SyntheticDepartment(beneficiaries, seed, clock.Today());
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using (var transaction = await connection.BeginTransactionAsync(cancellationToken))
        {
            await Execute(connection, "SELECT pg_advisory_xact_lock(hashtext('viesion demo'))", cancellationToken);
            if (!await HasRoom(cancellationToken))
                throw new StartRefusedException(
                    "La base contient déjà des dossiers ou des collaborateurs : rien n’a été ajouté. Le département synthétique ne se "
                    + "charge que dans une base vide.");
            await Write(connection, department, progress, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        await Execute(connection, "VACUUM (ANALYZE)", cancellationToken);
    }

    private async Task Write(NpgsqlConnection connection, SyntheticDepartment department, Action<int>? progress,
        CancellationToken cancellationToken)
    {
        var ids = await DepartmentIds.Read(connection, cancellationToken);
        var tables = new DossierTables(ids);
        await Execute(connection, "SELECT set_config('viesion.walls', string_agg(relname, ','), true) FROM pg_class WHERE "
            + "relforcerowsecurity AND relnamespace = 'public'::regnamespace", cancellationToken);
        await Execute(connection, Walls("NO FORCE") + "; SET LOCAL viesion.bulk = on", cancellationToken);
        await WriteStaff(connection, department.Staffing, ids, cancellationToken);
        // As if Genesis had poured everyone this morning; no hash, so that no real file is held to be older.
        await Execute(connection, $"""
            INSERT INTO genesis_runs (file_name, file_on, hash, started_at, finished_at, state, percent, read, created, updated, unchanged,
                rejected, reoriented, reopened)
            VALUES ('département de démonstration', '{department.Today:yyyy-MM-dd}', '', now(), now(), 'Applied', 100,
                {department.Beneficiaries}, {department.Beneficiaries}, 0, 0, 0, 0, 0)
            """, cancellationToken);
        foreach (var batch in department.Dossiers().Chunk(Batch))
        {
            foreach (var dossier in batch)
                tables.Add(dossier);
            await tables.Flush(connection, cancellationToken);
            progress?.Invoke(batch[^1].Person.Id);
        }
        // While the rows can still be seen.
        foreach (var table in (string[])["organisations", "staff_members", "beneficiaries", "enrolments", "cers"])
            await Execute(connection, $"SELECT setval(pg_get_serial_sequence('{table}', 'id'), greatest((SELECT max(id) FROM {table}), 1))",
                cancellationToken);
        await Execute(connection, $"SELECT setval('file_numbers', {SyntheticPerson.FileNumberBase + department.Beneficiaries})",
            cancellationToken);
        await DemoChapters.Write(connection, department, cancellationToken);
        await DemoDocuments.Write(connection, documents, cancellationToken);
        await Execute(connection, "SELECT viesion.refresh_dossier_lines(ARRAY(SELECT id FROM beneficiaries))", cancellationToken);
        await Execute(connection, Walls("FORCE"), cancellationToken);
    }

    // Sets the second wall aside for the tables' owner, on all the tables that have one, and puts it back on the same ones.
    private static string Walls(string force) => $"""
        DO $$
        DECLARE walled text;
        BEGIN
            FOREACH walled IN ARRAY string_to_array(current_setting('viesion.walls'), ',') LOOP
                EXECUTE format('ALTER TABLE public.%I {force} ROW LEVEL SECURITY', walled);
            END LOOP;
        END $$
        """;

    private static async Task WriteStaff(
        NpgsqlConnection connection, Staffing staffing, DepartmentIds ids, CancellationToken cancellationToken)
    {
        var organisations = new CopyTable("organisations", "id i, name t, acronym t, territory_id i");
        foreach (var o in staffing.Organisations)
            organisations.Add(o.Id, o.Name, o.Acronym, o.Territory is null ? null : ids.Territories[o.Territory]);
        var staff = new CopyTable(
            "staff_members", "id i, first_name t, last_name t, email t, profile t, organisation_id i, territory_id i, active b");
        foreach (var s in staffing.Staff)
            staff.Add(s.Id, s.FirstName, s.LastName, s.Email, s.Profile, s.OrganisationId, s.Territory is null ? null
                : ids.Territories[s.Territory], true);
        var accounts = new CopyTable("accounts", "staff_member_id i, user_name t, normalized_user_name t, email t, normalized_email t, "
            + "email_confirmed b, password_hash t, security_stamp t, "
            + "concurrency_stamp t, phone_number_confirmed b, two_factor_enabled b, lockout_enabled b, access_failed_count i");
        // One hash for all: its cost is meant to be felt, and the password is public.
        var hash = new PasswordHasher<Account>().HashPassword(new Account(), DemoAccounts.Password);
        foreach (var s in staffing.Staff.Take(DemoAccounts.All.Count))
            accounts.Add(s.Id, s.Email, s.Email.ToUpperInvariant(), s.Email, s.Email.ToUpperInvariant(), true, hash,
                Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString(), false, false, true, 0);
        foreach (var table in (CopyTable[])[organisations, staff, accounts])
            await table.Flush(connection, cancellationToken);
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 1800 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
