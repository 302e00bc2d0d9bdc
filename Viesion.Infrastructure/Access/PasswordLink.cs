using System.Security.Cryptography;
using System.Text;
using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Access;

/// <summary>A single-use link to choose a password. The token itself is in the e-mail alone: here stands its SHA-256.</summary>
internal sealed class PasswordLink
{
    public int Id { get; private set; }

    public required int StaffMemberId { get; init; }

    public required AccountLinkKind Kind { get; init; }

    public required string TokenHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Used, or made void by a newer one.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>True when a password was chosen with it.</summary>
    public bool Used { get; private set; }

    /// <summary>256 random bits: nobody guesses it, so a plain hash is enough.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
