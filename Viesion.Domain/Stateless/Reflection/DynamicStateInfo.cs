namespace Stateless.Reflection;

/// <summary>A possible destination of a dynamic transition.</summary>
/// <param name="destinationState">The name of the destination.</param>
/// <param name="criterion">Why it would be chosen.</param>
public sealed class DynamicStateInfo(string destinationState, string criterion)
{
    /// <summary>The name of the destination.</summary>
    public string DestinationState { get; } = destinationState;

    /// <summary>Why it would be chosen.</summary>
    public string Criterion { get; } = criterion;
}
