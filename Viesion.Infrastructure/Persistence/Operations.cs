using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Messaging;

namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// The one door (docs/adr/0003). Each call is a scope, a context and a transaction of its own, opened under the caller's perimeter by
/// viesion.enter() in the role viesion_app, and closed with the audit entries in the same transaction; live events leave after the commit.
/// </summary>
internal sealed class Operations(
    IServiceScopeFactory scopes, IDbContextFactory<ViesionDbContext> contexts, NpgsqlDataSource database, TimeProvider clock,
    Perimeter perimeter)
    : IOperations
{
    // What an operation may do: change nothing; write what reading leaves; change.
    private enum Verb
    {
        Read,
        Record,
        Run,
    }

    public Perimeter Perimeter => perimeter;

    public Task<Result<TResult>> Run<TResult>(ICommand<TResult> command, CancellationToken cancellationToken = default)
        => Run(command, null, cancellationToken);

    public async Task<Result<TResult>> Run<TResult>(ICommand<TResult> command, Once? once, CancellationToken cancellationToken = default)
    {
        try
        {
            var result = await InTransaction(services => OperationKeys.Handle(services, command, once, cancellationToken),
                result => result.Succeeded, PlanMode.Kept, Verb.Run, cancellationToken);
            if (result.Refusal is { } refusal && (refusal == Refusal.NotFound || refusal == Refusal.Forbidden))
                await InTransaction(services => AuditRefusal(services, command.GetType().Name, refusal), _ => true, PlanMode.Kept,
                    Verb.Record, cancellationToken);
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Conflict;
        }
        catch (DbUpdateException failure)
            when (failure.InnerException is PostgresException
            {
                SqlState: PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.ExclusionViolation
            })
        {
            // Somebody (a sync, as a rule) wrote the same thing at the same time: the constraint kept the first.
            return Refusal.Conflict;
        }
        catch (DbUpdateException failure)
            when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation })
        {
            return Refusal.Gone;
        }
        catch (Exception failure) when (DatabaseFailure.IsUnavailable(failure))
        {
            return once is { } key ? await Told(command, key, cancellationToken) : Refusal.Unavailable;
        }
    }

    public Task<TResult> Read<TReads, TResult>(Func<TReads, Task<TResult>> read, CancellationToken cancellationToken = default)
        where TReads : notnull
        => DatabaseFailure.Retry(
            () => InTransaction(services => read(services.GetRequiredService<TReads>()), _ => true, PlanMode.Of<TReads>(), Verb.Read,
            cancellationToken),
            () => true, clock, cancellationToken);

    public Task<TResult> Record<TReads, TResult>(Func<TReads, Task<TResult>> reading, CancellationToken cancellationToken = default)
        where TReads : notnull
    {
        // A connection that died is opened again; once the reading has begun, nothing is run twice.
        var begun = false;
        return DatabaseFailure.Retry(
            () => InTransaction(Once, _ => true, PlanMode.Of<TReads>(), Verb.Record, cancellationToken), () => !begun, clock,
            cancellationToken);

        Task<TResult> Once(IServiceProvider services)
        {
            begun = true;
            return reading(services.GetRequiredService<TReads>());
        }
    }

    private async Task<TResult> InTransaction<TResult>(
        Func<IServiceProvider, Task<TResult>> work, Func<TResult, bool> keep, string? planMode, Verb verb,
        CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await using var bounded = BoundedTransaction.On((NpgsqlConnection)db.Database.GetDbConnection(), transaction, database, clock);
        db.Enter(perimeter, await EnterDatabase(db, planMode, verb, cancellationToken));
        scope.ServiceProvider.GetRequiredService<OperationScope>().Open(perimeter, db);

        var result = await work(scope.ServiceProvider);
        if (!keep(result))
        {
            // What the use case had changed goes; that it was refused stays in the log.
            await transaction.RollbackAsync(cancellationToken);
            return result;
        }

        var trail = scope.ServiceProvider.GetRequiredService<AuditTrail>();
        var live = scope.ServiceProvider.GetRequiredService<LiveEvents>();
        if (verb == Verb.Read && (trail.Entries.Count > 0 || live.Any || db.ChangeTracker.HasChanges()))
            throw new InvalidOperationException($"A read left something to write ({typeof(TResult).Name}): it goes through Record.");
        if (verb != Verb.Read)
            await ChangeAudit.SaveWithAudit(db, trail, perimeter, clock, cancellationToken);
        if (verb == Verb.Run)
            foreach (var settlement in scope.ServiceProvider.GetServices<ISettlement>())
                await settlement.Settle(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await live.Send(db, CancellationToken.None);
        return result;
    }

    // The answer to a commit was lost: under a key, what became of it can be asked, once the database answers again.
    private async Task<Result<TResult>> Told<TResult>(ICommand<TResult> command, Once once, CancellationToken cancellationToken)
    {
        try
        {
            return await Read<OperationKeys, Result<TResult>?>(keys => keys.First(command, once, cancellationToken), cancellationToken)
                ?? Refusal.Unavailable;
        }
        catch (Exception failure) when (DatabaseFailure.IsUnavailable(failure))
        {
            return Refusal.Unavailable;
        }
    }

    // An attempt outside one's perimeter or rights leaves a trace (ACC-09).
    private static Task<bool> AuditRefusal(IServiceProvider services, string command, Refusal refusal)
    {
        services.GetRequiredService<IAudit>().Record(AuditAction.Refused, command, null, detail: refusal.Code);
        return Task.FromResult(true);
    }

    private async Task<Dictionary<Reach, int[]>> EnterDatabase(
        ViesionDbContext db, string? planMode, Verb verb, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var batch = new NpgsqlBatch(connection);
        if (verb == Verb.Read)
            batch.BatchCommands.Add(new NpgsqlBatchCommand("SET TRANSACTION READ ONLY"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SET LOCAL ROLE viesion_app"));
        var enter = new NpgsqlBatchCommand("SELECT reach, dossiers FROM viesion.enter($1, $2, $3, $4, $5, $6)");
        enter.Parameters.Add(new() { Value = perimeter.IsSystem ? "system" : perimeter.Administers ? "administrator" : "" });
        enter.Parameters.Add(new() { Value = perimeter.Grants.Select(grant => grant.ToString()).ToArray() });
        enter.Parameters.Add(
            new() { Value = (object?)perimeter.StaffMemberId ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer });
        enter.Parameters.Add(
            new() { Value = (object?)perimeter.OrganisationId ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer });
        enter.Parameters.Add(
            new() { Value = (object?)perimeter.TerritoryId ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer });
        enter.Parameters.Add(new() { Value = clock.Today() });
        batch.BatchCommands.Add(enter);
        if (planMode is not null)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(planMode));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        Dictionary<Reach, int[]> reached = [];
        while (await reader.ReadAsync(cancellationToken))
            reached[Enum.Parse<Reach>(reader.GetString(0))] = await reader.GetFieldValueAsync<int[]>(1, cancellationToken);
        return reached;
    }
}
