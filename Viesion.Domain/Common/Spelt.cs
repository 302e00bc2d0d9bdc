namespace Viesion.Domain.Common;

/// <summary>Numbers within the sentences of refusals.</summary>
internal static class Spelt
{
    /// <summary>« 1 caractère », « 12 caractères ».</summary>
    public static string Count(int number, string singular) => number > 1 ? $"{number} {singular}s" : $"{number} {singular}";
}
