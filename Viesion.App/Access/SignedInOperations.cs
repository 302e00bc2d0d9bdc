using Microsoft.AspNetCore.Components.Authorization;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Access;

/// <summary>
/// The door of a circuit or a rendered page: under the perimeter that the person signed in has now, and under none once their session is
/// over.
/// </summary>
internal sealed class SignedInOperations(AuthenticationStateProvider authentication, OperationsFactory factory, CurrentSessions sessions)
    : IOperations
{
    private IOperations? door;

    // The state is already known when a page runs: the circuit was opened with it.
    public Perimeter Perimeter
    {
        get
        {
            var claimed = authentication.GetAuthenticationStateAsync().GetAwaiter().GetResult().User.Perimeter();
            return claimed.StaffMemberId is { } member && sessions.Known(member) is { Active: true } facts ? facts.Perimeter : claimed;
        }
    }

    public Task<Result<TResult>> Run<TResult>(ICommand<TResult> command, CancellationToken cancellationToken = default)
        => Run(command, null, cancellationToken);

    public async Task<Result<TResult>> Run<TResult>(ICommand<TResult> command, Once? once, CancellationToken cancellationToken = default)
    {
        try
        {
            return await (await Door()).Run(command, once, cancellationToken);
        }
        catch (Exception failure) when (DatabaseFailure.IsUnavailable(failure))
        {
            return Refusal.Unavailable;
        }
    }

    public async Task<TResult> Read<TReads, TResult>(Func<TReads, Task<TResult>> read, CancellationToken cancellationToken = default)
        where TReads : notnull
        => await (await Door()).Read(read, cancellationToken);

    public async Task<TResult> Record<TReads, TResult>(Func<TReads, Task<TResult>> reading, CancellationToken cancellationToken = default)
        where TReads : notnull
        => await (await Door()).Record(reading, cancellationToken);

    private async ValueTask<IOperations> Door()
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        var perimeter = (await SessionCookie.FactsOf(user, sessions))?.Perimeter ?? Perimeter.Anonymous;
        return door?.Perimeter == perimeter ? door : door = factory.For(perimeter);
    }
}
