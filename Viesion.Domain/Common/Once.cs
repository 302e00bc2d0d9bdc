namespace Viesion.Domain.Common;

/// <summary>
/// The key of one opened form: what is sent under it is done once, however often the click, the Enter key or the call comes again
/// (docs/adr/0024). Keys of different people never meet, and a key serves each command apart.
/// </summary>
public readonly record struct Once(Guid Key)
{
    /// <summary>The key of a form that opens.</summary>
    public static Once New() => new(Guid.NewGuid());
}
