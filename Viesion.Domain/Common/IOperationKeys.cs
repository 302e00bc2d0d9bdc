namespace Viesion.Domain.Common;

/// <summary>The keys under which something was done, each with the outcome that a second call is given.</summary>
public interface IOperationKeys
{
    /// <summary>Forgets those of before the moment; gives back how many.</summary>
    Task<int> Forget(DateTimeOffset before, CancellationToken cancellationToken);
}
