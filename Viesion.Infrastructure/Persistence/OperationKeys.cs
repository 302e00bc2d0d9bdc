using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// Once (docs/adr/0024): what a form sent under its key is remembered with its outcome, in the transaction that did it. Two calls at once
/// wait for each other on an advisory lock of the key; the second finds the first's outcome.
/// </summary>
internal sealed class OperationKeys(OperationScope scope, TimeProvider clock) : IOperationKeys
{
    /// <summary>Handles the command, or gives back what it gave the first time.</summary>
    public static Task<Result<TResult>> Handle<TResult>(IServiceProvider services, ICommand<TResult> command, Once? once,
        CancellationToken cancellationToken)
        => once is { } key && services.GetRequiredService<OperationScope>().Perimeter.StaffMemberId is not null
            ? services.GetRequiredService<OperationKeys>().HandleOnce(command, key, () => Handlers.Handle(services, command,
                cancellationToken), cancellationToken)
            : Handlers.Handle(services, command, cancellationToken);

    /// <summary>The outcome of the first call; null when there was none. Waits for one that is still running.</summary>
    public async Task<Result<TResult>?> First<TResult>(ICommand<TResult> command, Once once, CancellationToken cancellationToken)
    {
        if (scope.Perimeter.StaffMemberId is not { } member)
            return null;
        await using var ask = new NpgsqlBatch((NpgsqlConnection)scope.Db!.Database.GetDbConnection())
        {
            Transaction = (NpgsqlTransaction?)scope.Db.Database.CurrentTransaction?.GetDbTransaction(),
        };
        ask.BatchCommands.Add(new("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))")
        {
            Parameters = { new() { Value = $"{member} {once.Key} {Name(command)}" } }
        });
        // A statement of its own: it sees what was committed while the lock was waited for.
        ask.BatchCommands.Add(
            new("SELECT fingerprint, outcome::text FROM operation_keys WHERE staff_member_id = $1 AND key = $2 AND command = $3")
            {
                Parameters = { new() { Value = member }, new() { Value = once.Key }, new() { Value = Name(command) } },
            });
        await using var answer = await ask.ExecuteReaderAsync(cancellationToken);
        await answer.NextResultAsync(cancellationToken);
        if (!await answer.ReadAsync(cancellationToken))
            return null;
        return answer.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(Fingerprint(command, once))
            ? JsonSerializer.Deserialize<TResult>(answer.GetString(1))! : Refusal.AlreadyDone;
    }

    public Task<int> Forget(DateTimeOffset before, CancellationToken cancellationToken)
        => scope.Db!.Set<OperationKey>().Where(key => key.At < before).ExecuteDeleteAsync(cancellationToken);

    private async Task<Result<TResult>> HandleOnce<TResult>(ICommand<TResult> command, Once once, Func<Task<Result<TResult>>> act,
        CancellationToken cancellationToken)
    {
        if (await First(command, once, cancellationToken) is { } first)
            return first;
        var result = await act();
        if (result.Succeeded)
            scope.Db!.Add(new OperationKey(scope.Perimeter.StaffMemberId!.Value, once.Key, Name(command), clock.GetUtcNow(),
                Fingerprint(command, once), JsonSerializer.Serialize(result.Value)));
        return result;
    }

    private static string Name<TResult>(ICommand<TResult> command) => command.GetType().Name;

    // With the key in it, so that a telephone number can't be guessed from its hash.
    private static byte[] Fingerprint<TResult>(ICommand<TResult> command, Once once)
        => SHA256.HashData([.. once.Key.ToByteArray(), .. JsonSerializer.SerializeToUtf8Bytes(command, command.GetType())]);
}
