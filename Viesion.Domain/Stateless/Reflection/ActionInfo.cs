namespace Stateless.Reflection;

/// <summary>Describes an entry action.</summary>
public sealed class ActionInfo
{
    internal ActionInfo(InvocationInfo method, string? fromTrigger)
    {
        Method = method;
        FromTrigger = fromTrigger;
    }

    /// <summary>The method that runs.</summary>
    public InvocationInfo Method { get; }

    /// <summary>The only trigger for which it runs; null when it always does.</summary>
    public string? FromTrigger { get; }
}
