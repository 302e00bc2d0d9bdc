using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Appointments.Calendars;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Messaging;

namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// The one door (docs/adr/0003). Each call is a scope, a context and a transaction of its own, opened under the caller's perimeter by
/// viesion.enter() in the role viesion_app, and closed with the audit entries in the same transaction; live events leave after the commit.
/// </summary>
internal sealed class Operations(
    IServiceScopeFactory scopes, IDbContextFactory<ViesionDbContext> contexts, NpgsqlDataSource database, TimeProvider clock, Perimeter perimeter)
    : IOperations
{
    public Perimeter Perimeter => perimeter;

    public async Task<Result<TResult>> Run<TResult>(ICommand<TResult> command, CancellationToken cancellationToken = default)
    {
        try
        {
            var result = await InTransaction(services => Handlers.Handle(services, command, cancellationToken), result => result.Succeeded, PlanMode.Kept, cancellationToken, commands: true);
            if (result.Refusal is { } refusal && (refusal == Refusal.NotFound || refusal == Refusal.Forbidden))
                await InTransaction(services => AuditRefusal(services, command.GetType().Name, refusal), _ => true, PlanMode.Kept, cancellationToken);
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Conflict;
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation })
        {
            // Somebody (a sync, as a rule) wrote the same thing at the same time: the constraint kept the first.
            return Refusal.Conflict;
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation })
        {
            return Refusal.Gone;
        }
        catch (Exception failure) when (DatabaseFailure.IsUnavailable(failure))
        {
            return Refusal.Unavailable;
        }
    }

    public Task<TResult> Read<TReads, TResult>(Func<TReads, Task<TResult>> read, CancellationToken cancellationToken = default)
        where TReads : notnull
        => DatabaseFailure.Retry(
            () => InTransaction(services => read(services.GetRequiredService<TReads>()), _ => true, PlanMode.Of<TReads>(), cancellationToken), clock, cancellationToken);

    private async Task<TResult> InTransaction<TResult>(Func<IServiceProvider, Task<TResult>> work, Func<TResult, bool> keep, string? planMode, CancellationToken cancellationToken, bool commands = false)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await using var bounded = BoundedTransaction.On((NpgsqlConnection)db.Database.GetDbConnection(), transaction, database, clock);
        db.Enter(perimeter, await EnterDatabase(db, planMode, cancellationToken));
        scope.ServiceProvider.GetRequiredService<OperationScope>().Open(perimeter, db);

        var result = await work(scope.ServiceProvider);
        if (!keep(result))
        {
            // What the use case had changed goes; that it was refused stays in the log.
            await transaction.RollbackAsync(cancellationToken);
            return result;
        }

        var trail = scope.ServiceProvider.GetRequiredService<AuditTrail>();
        await ChangeAudit.SaveWithAudit(db, trail, perimeter, clock, cancellationToken);
        if (commands)
            await scope.ServiceProvider.GetRequiredService<AlertHits>().Settle(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<Calendars>().Settle(cancellationToken);
        var live = scope.ServiceProvider.GetRequiredService<LiveEvents>();
        await transaction.CommitAsync(cancellationToken);
        await live.Send(db, CancellationToken.None);
        return result;
    }

    // An attempt outside one's perimeter or rights leaves a trace (ACC-09).
    private static Task<bool> AuditRefusal(IServiceProvider services, string command, Refusal refusal)
    {
        services.GetRequiredService<IAudit>().Record(AuditAction.Refused, command, null, detail: refusal.Code);
        return Task.FromResult(true);
    }

    private async Task<int[]?> EnterDatabase(ViesionDbContext db, string? planMode, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SET LOCAL ROLE viesion_app"));
        var enter = new NpgsqlBatchCommand("SELECT viesion.enter($1, $2, $3, $4, $5)");
        enter.Parameters.Add(new() { Value = perimeter.Scope == PerimeterScope.Nothing ? "" : perimeter.Scope.ToString() });
        enter.Parameters.Add(new() { Value = (object?)perimeter.StaffMemberId ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer });
        enter.Parameters.Add(new() { Value = (object?)perimeter.OrganisationId ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer });
        enter.Parameters.Add(new() { Value = (object?)perimeter.TerritoryId ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer });
        enter.Parameters.Add(new() { Value = clock.Today() });
        batch.BatchCommands.Add(enter);
        if (planMode is not null)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(planMode));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return await reader.IsDBNullAsync(0, cancellationToken) ? null : await reader.GetFieldValueAsync<int[]>(0, cancellationToken);
    }
}
