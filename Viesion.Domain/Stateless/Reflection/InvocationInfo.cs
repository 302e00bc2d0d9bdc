namespace Stateless.Reflection;

/// <summary>Describes a method: an action, a guard or a selector.</summary>
public sealed class InvocationInfo
{
    private readonly string? description;

    private InvocationInfo(string methodName, string? description)
    {
        MethodName = methodName;
        this.description = description;
    }

    /// <summary>What stands for a lambda that was given no description.</summary>
    public static string DefaultFunctionDescription { get; } = "Function";

    /// <summary>The name of the method, as the compiler made it for a lambda.</summary>
    public string MethodName { get; }

    /// <summary>The description given by the author, else the name of the method, else « Function » for a lambda.</summary>
    public string Description =>
        description ?? (MethodName.AsSpan().ContainsAny('<', '>', '`') ? DefaultFunctionDescription : MethodName);

    internal static InvocationInfo Of(Delegate method, string? description) => new(method.Method.Name, description);
}
