using Viesion.Domain.Access;

namespace Viesion.Domain.Common;

/// <summary>Forgets the keys that no opened form can send again. A job's, refused to anybody else; gives back how many.</summary>
public sealed record ForgetOperationKeys : ICommand<int>;

internal sealed class ForgetOperationKeysHandler(IOperationKeys keys, Perimeter perimeter, TimeProvider clock)
    : IHandler<ForgetOperationKeys, int>
{
    // A form left open over a week-end, and then some.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<Result<int>> Handle(ForgetOperationKeys command, CancellationToken cancellationToken)
        => perimeter.IsSystem ? await keys.Forget(clock.GetUtcNow() - Kept, cancellationToken) : Refusal.Forbidden;
}
