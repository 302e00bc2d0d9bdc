using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// PostgreSQL holds every character but U+0000, and no half of a surrogate pair; an address, a pasted text or a file name may contain
/// either: the first is dropped from what is asked and written, the second shown as U+FFFD. What does not pass through EF (COPY) does the
/// same by <see cref="UserText.WellFormed"/>.
/// </summary>
internal sealed partial class WithoutNul : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Clean(command);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Clean(command);
        return result;
    }

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Clean(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Clean(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return new(result);
    }

    /// <summary>A JSON text without the escape of U+0000 nor of half a pair; one that somebody typed, backslash and all, stays.</summary>
    internal static string CleanJson(string json) => !json.Contains(@"\u", StringComparison.Ordinal) ? UserText.WellFormed(json)
        : Unholdable().Replace(UserText.WellFormed(json), match => match.Groups["half"].Success ? match.Groups["before"].Value + @"\uFFFD"
        : match.Groups["kept"].Success ? match.Value
            : match.Groups["before"].Value);

    private static void Clean(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            parameter.Value = parameter.Value switch
            {
                string json when parameter is NpgsqlParameter { NpgsqlDbType: NpgsqlDbType.Jsonb } => CleanJson(json),
                string text => UserText.WellFormed(text),
                IReadOnlyCollection<string?> texts
                    when texts.Any(text => text is not null && !ReferenceEquals(UserText.WellFormed(text), text))
                    => texts.Select(text => text is null ? null : UserText.WellFormed(text)).ToArray(),
                var other => other,
            };
        }
    }

    // An even number of backslashes before the escape: it is one.
    [GeneratedRegex(
        """(?<!\\)(?<before>(?:\\\\)*)(?:\\u0000|(?<kept>\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|"""
        + """(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2}))""")]
    private static partial Regex Unholdable();
}
