using Viesion.App.Ui;
using Viesion.Infrastructure.Access;

namespace Viesion.App.Staff;

/// <summary>Accounts in words.</summary>
internal static class StaffTexts
{
    public static (Tone Tone, string Text) State(bool active, AccountState? account, DateTimeOffset now)
        => !active ? (Tone.Neutral, "Désactivé")
            : account?.LockedUntil is not null ? (Tone.Bad, "Bloqué")
            : account is { HasPassword: true } ? (Tone.Ok, "Actif")
            : account?.InvitedUntil is { } until ? until > now ? (Tone.Wait, "Invité") : (Tone.Bad, "Invitation expirée")
            : (Tone.Neutral, "Jamais invité");
}
