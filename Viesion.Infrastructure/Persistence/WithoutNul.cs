using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace Viesion.Infrastructure.Persistence;

/// <summary>PostgreSQL holds every character but U+0000, which an address or a pasted text may contain: it is dropped from what is asked and written.</summary>
internal sealed class WithoutNul : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return new(result);
    }

    private static void Clean(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            parameter.Value = parameter.Value switch
            {
                string json when parameter is NpgsqlParameter { NpgsqlDbType: NpgsqlDbType.Jsonb } => json.Replace(@"\u0000", "", StringComparison.Ordinal),
                string text when text.Contains('\0', StringComparison.Ordinal) => text.Replace("\0", "", StringComparison.Ordinal),
                IReadOnlyCollection<string?> texts when texts.Any(text => text is not null && text.Contains('\0', StringComparison.Ordinal))
                    => texts.Select(text => text?.Replace("\0", "", StringComparison.Ordinal)).ToArray(),
                var other => other,
            };
        }
    }
}
