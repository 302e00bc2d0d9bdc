using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Viesion.Domain.Common;

namespace Viesion.Domain.Access;

/// <summary>The six digits of an authenticator application (TOTP, RFC 6238): HMAC-SHA-1, a new code every 30 seconds.</summary>
public static class TimeCode
{
    public const int Digits = 6;
    public const int SecondsPerStep = 30;

    private const string Base32Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long Step(DateTimeOffset at) => at.ToUnixTimeSeconds() / SecondsPerStep;

    public static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // SHA-1 is what every authenticator application understands; RFC 6238 still holds it safe inside HMAC.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset, 4)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed, one step of clock drift forgiven on either side; null for a wrong code.</summary>
    public static long? Match(byte[] key, string? typed, DateTimeOffset at)
    {
        var compact = string.Concat(UserText.Plain(typed).Where(c => !char.IsWhiteSpace(c)));
        if (compact.Length != Digits)
            return null;
        var now = Step(at);
        foreach (var step in (long[])[now, now - 1, now + 1])
            if (CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.UTF8.GetBytes(Of(key, step)), System.Text.Encoding.UTF8.GetBytes(compact)))
                return step;
        return null;
    }

    public static byte[] FromBase32(string text)
    {
        var key = new byte[text.Length * 5 / 8];
        for (var bit = 0; bit < key.Length * 8; bit++)
            if (((Base32Alphabet.IndexOf(text[bit / 5], StringComparison.Ordinal) >> (4 - bit % 5)) & 1) == 1)
                key[bit / 8] |= (byte)(0x80 >> (bit % 8));
        return key;
    }
}
