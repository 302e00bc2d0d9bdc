namespace Viesion.Domain.Messaging;

/// <summary>What kind of thing a <see cref="LiveEvent"/> tells of.</summary>
public enum LiveTopic
{
    Cer,
    CerDraft,
    Beneficiary,
    Notification,
    Sync,
    SignedOut,
    Alert,
}
