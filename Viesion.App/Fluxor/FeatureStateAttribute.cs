namespace Fluxor;

/// <summary>Marks a class or record as the state of a feature; its parameterless constructor makes the initial state.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class FeatureStateAttribute : Attribute
{
    /// <summary>The unique name of the feature; the full name of the type when absent.</summary>
    public string? Name { get; set; }
}
