using Microsoft.AspNetCore.Identity;

namespace Viesion.Infrastructure.Access;

/// <summary>
/// A passkey of somebody's (WebAuthn): the public half of a key that never leaves their device, and the name that they gave it.
/// </summary>
public sealed class Passkey
{
    public const int NameMaxLength = 60;

    public int Id { get; private set; }

    public required int AccountId { get; init; }

    /// <summary>As the device calls the key.</summary>
    public required byte[] CredentialId { get; init; }

    public required byte[] PublicKey { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>
    /// Told by the device, and higher at each use: a copied key gives itself away. Always 0 for keys that are shared between devices.
    /// </summary>
    public long SignCount { get; private set; }

    /// <summary>How the device may be reached: « internal », « usb »…</summary>
    public string[]? Transports { get; private set; }

    public bool IsBackupEligible { get; private set; }

    public bool IsBackedUp { get; private set; }

    public static Passkey Of(Account account, UserPasskeyInfo told, DateTimeOffset now)
    {
        var passkey = new Passkey
        {
            AccountId = account.Id,
            CredentialId = told.CredentialId,
            PublicKey = told.PublicKey,
            Name = told.Name ?? "",
            CreatedAt = now
        };
        passkey.Take(told);
        return passkey;
    }

    public void Use(UserPasskeyInfo told, DateTimeOffset now)
    {
        Take(told);
        LastUsedAt = now;
    }

    // Nothing is asked of the maker of the device: what it would attest is not kept. A person was verified each time, or Identity refuses.
    public UserPasskeyInfo ToInfo()
        => new(CredentialId, PublicKey, CreatedAt, (uint)SignCount, Transports, true, IsBackupEligible, IsBackedUp, [], []) { Name = Name };

    private void Take(UserPasskeyInfo told)
        => (SignCount, Transports, IsBackupEligible, IsBackedUp) = (
            told.SignCount, told.Transports, told.IsBackupEligible, told.IsBackedUp);
}
