namespace Viesion.Domain.Common;

/// <summary>Numbers within sentences.</summary>
public static class Spelt
{
    /// <summary>« 1 caractère », « 12 caractères ».</summary>
    public static string Count(int number, string singular) => Count(number, singular, $"{singular}s");

    /// <summary>« 1 ligne rejetée », « 2 lignes rejetées ».</summary>
    public static string Count(int number, string singular, string plural) => number > 1 ? $"{number} {plural}" : $"{number} {singular}";
}
