namespace Viesion.App.Access;

/// <summary>A recovery code as it is kept: « XXXXX-XXXXX », whatever case and dash it was typed with.</summary>
internal static class RecoveryCode
{
    public static string Written(string typed)
    {
        var compact = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return compact.Length == 10 ? $"{compact[..5]}-{compact[5..]}" : compact;
    }
}
