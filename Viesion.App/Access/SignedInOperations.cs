using Microsoft.AspNetCore.Components.Authorization;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Access;

/// <summary>The door of a circuit or a rendered page: under the perimeter of the person signed in.</summary>
internal sealed class SignedInOperations(AuthenticationStateProvider authentication, OperationsFactory factory) : IOperations
{
    private IOperations? door;

    public Perimeter Perimeter => Door().GetAwaiter().GetResult().Perimeter;

    public async Task<Result<TResult>> Run<TResult>(ICommand<TResult> command, CancellationToken cancellationToken = default)
        => await (await Door()).Run(command, cancellationToken);

    public async Task<TResult> Read<TReads, TResult>(Func<TReads, Task<TResult>> read, CancellationToken cancellationToken = default)
        where TReads : notnull
        => await (await Door()).Read(read, cancellationToken);

    // The state is already known when a page runs: the circuit was opened with it.
    private async Task<IOperations> Door() => door ??= factory.For((await authentication.GetAuthenticationStateAsync()).User.Perimeter());
}
