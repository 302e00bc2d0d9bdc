using System.Globalization;
using Viesion.Domain.Access;

namespace Viesion.App.Access;

/// <summary>The key of an authenticator application, as it is scanned and as it is read.</summary>
internal static class SecondFactorKey
{
    /// <summary>otpauth://, which every application understands.</summary>
    public static string Address(string account, string key) => string.Create(CultureInfo.InvariantCulture,
        $"otpauth://totp/Viesion:{Uri.EscapeDataString(account)}?secret={key}&issuer=Viesion&digits={TimeCode.Digits}&period="
        + $"{TimeCode.SecondsPerStep}");

    /// <summary>In groups of four, to be typed without losing one's place.</summary>
    public static string Grouped(string key) => string.Join(' ', key.Chunk(4).Select(four => new string(four)));
}
