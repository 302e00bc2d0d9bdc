using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Viesion.Infrastructure.Persistence;

/// <summary>Brings a database to this program's schema: prelude, migrations, then the repeatable scripts (row-level security, search). Safe to run on several servers at once.</summary>
public sealed class Migrator(IDbContextFactory<ViesionDbContext> contexts, NpgsqlDataSource database)
{
    /// <exception cref="SchemaTooNewException">The database was migrated by a newer program.</exception>
    public async Task Migrate(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = await db.Database.CanConnectAsync(cancellationToken) ? await db.Database.GetAppliedMigrationsAsync(cancellationToken) : [];
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } unknown)
            throw new SchemaTooNewException(unknown);

        await Script("Persistence.Schema.Prelude.sql", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await Script("Persistence.RowLevelSecurity.sql", cancellationToken);
        await Script("Persistence.Search.sql", cancellationToken);
    }

    private async Task Script(string name, CancellationToken cancellationToken)
    {
        await using var stream = typeof(Migrator).Assembly.GetManifestResourceStream($"Viesion.Infrastructure.{name}")!;
        using var text = new StreamReader(stream);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var run = new NpgsqlCommand("SELECT pg_advisory_xact_lock(hashtext('viesion schema'))", connection, transaction);
        await run.ExecuteNonQueryAsync(cancellationToken);
        run.CommandText = await text.ReadToEndAsync(cancellationToken);
        await run.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
