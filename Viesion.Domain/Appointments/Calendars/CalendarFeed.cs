using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Viesion.Domain.Appointments.Calendars;

/// <summary>
/// The private address at which a collaborator's own calendar reads their agenda (AGE-08). Whoever has the address reads it: it is shown
/// once, kept as its SHA-256, and made void by renewing or closing it. One each.
/// </summary>
public sealed class CalendarFeed
{
    private CalendarFeed() => TokenHash = null!;

    private CalendarFeed(int staffMemberId) => (StaffMemberId, TokenHash) = (staffMemberId, "");

    public int Id { get; private set; }

    public int StaffMemberId { get; private set; }

    public string TokenHash { get; private set; }

    /// <summary>When the address that is valid now was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When a calendar last read it; null while none has.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public static CalendarFeed For(int staffMemberId) => new(staffMemberId);

    /// <summary>Makes a new address; the former is void from then on. What is given back is known nowhere else.</summary>
    public string Renew(DateTimeOffset now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        (TokenHash, CreatedAt, LastUsedAt) = (Hash(token), now, null);
        return token;
    }

    /// <summary>256 random bits: nobody guesses it, so a plain hash is enough.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
