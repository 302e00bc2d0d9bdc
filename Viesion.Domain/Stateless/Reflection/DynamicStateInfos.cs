namespace Stateless.Reflection;

/// <summary>The possible destinations of a dynamic transition.</summary>
public sealed class DynamicStateInfos : List<DynamicStateInfo>
{
    /// <summary>Adds a destination by its name.</summary>
    public void Add(string destinationState, string criterion) => Add(new DynamicStateInfo(destinationState, criterion));

    /// <summary>Adds a destination.</summary>
    public void Add<TState>(TState destinationState, string criterion)
        where TState : notnull =>
        Add(destinationState.ToString() ?? "<null>", criterion);
}
