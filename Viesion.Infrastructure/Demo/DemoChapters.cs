using System.Globalization;
using Npgsql;

namespace Viesion.Infrastructure.Demo;

/// <summary>
/// What each feature adds to the synthetic département once its people, référents and contracts are there: one script a feature,
/// Demo/Chapters/NN-Feature.sql, run in the order of the names, as the owner, in the loading transaction. A script reads the day as
/// <c>viesion.today()</c> and draws with
/// <c>pg_temp.dice(key, salt, sides)</c>: 0 to sides − 1, always the same for the same key, salt and seed.
/// </summary>
internal static class DemoChapters
{
    public static async Task Write(NpgsqlConnection connection, SyntheticDepartment department, CancellationToken cancellationToken)
    {
        await Execute(connection, string.Create(CultureInfo.InvariantCulture, $"""
            SELECT set_config('viesion.today', '{department.Today:yyyy-MM-dd}', true);
            CREATE OR REPLACE FUNCTION pg_temp.dice(key int, salt text, sides int) RETURNS int LANGUAGE sql IMMUTABLE
                AS $$ SELECT (hashtextextended(salt || ':' || key, {department.Seed}) & 2147483647)::int % sides $$;
            ANALYZE
            """), cancellationToken);
        var assembly = typeof(DemoChapters).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains(".Demo.Chapters.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            await Execute(connection, await text.ReadToEndAsync(cancellationToken), cancellationToken);
        }
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 1800 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
