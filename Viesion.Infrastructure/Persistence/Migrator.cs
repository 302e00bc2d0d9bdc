using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Access;

namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// Brings a database to this program's schema: prelude, migrations, then the repeatable scripts (row-level security, search) when anything
/// changed. Safe to run on several servers at once.
/// </summary>
public sealed class Migrator(IDbContextFactory<ViesionDbContext> contexts, NpgsqlDataSource database)
{
    private static readonly string Prelude = RepeatableScript.Beside<Migrator>("Schema.Prelude.sql", order: 0).Sql;

    /// <summary>Those of every feature, in their order.</summary>
    internal static IReadOnlyList<RepeatableScript> Scripts { get; } = [
        .. Features.All<IFeatureScripts>().SelectMany(feature => feature.Scripts).OrderBy(script => script.Order)];

    // The program's login belongs to viesion_wall only while the scripts run: afterwards it reads no dossier outside an operation.
    private static readonly string Repeatable = $"""
        DO $$ BEGIN EXECUTE format('GRANT viesion_wall TO %I', CURRENT_USER); END $$;
        {string.Join('\n', Scripts.Select(script => script.Sql))}
        DO $$ BEGIN EXECUTE format('REVOKE viesion_wall FROM %I', CURRENT_USER); END $$;
        """;

    // Scripts and migrations: a database that bears it is exactly at this program's schema, which one question tells at each start.
    private static readonly string Fingerprint = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Prelude + Repeatable + DossierKinds.Said
        + string.Join(' ', typeof(Migrator).Assembly.GetTypes().Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
        .Order()))));

    /// <exception cref="SchemaTooNewException">The database was migrated by a newer program.</exception>
    public async Task Migrate(CancellationToken cancellationToken = default)
    {
        if (await LastFingerprint(cancellationToken) == Fingerprint)
            return;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        // Made first: asking for it in vain is an error in the log of every first start.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet();
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } unknown)
            throw new SchemaTooNewException(unknown);

        await Run(Prelude, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await Run(DossierKinds.Sql(db.Model) + Repeatable + $"COMMENT ON SCHEMA viesion IS '{Fingerprint}';", cancellationToken);
    }

    private async Task<string?> LastFingerprint(CancellationToken cancellationToken)
    {
        await using var ask = database.CreateCommand("SELECT obj_description(to_regnamespace('viesion'), 'pg_namespace')");
        return await ask.ExecuteScalarAsync(cancellationToken) as string;
    }

    private async Task Run(string sql, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var run = new NpgsqlCommand("SELECT pg_advisory_xact_lock(hashtext('viesion schema'))", connection, transaction)
        {
            CommandTimeout = 600
        };
        await run.ExecuteNonQueryAsync(cancellationToken);
        run.CommandText = sql;
        await run.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
