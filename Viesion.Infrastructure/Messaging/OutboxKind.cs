namespace Viesion.Infrastructure.Messaging;

/// <summary>What « Boîte d’envoi » shows.</summary>
public enum OutboxKind
{
    Mail,
    Sms,

    /// <summary>A change of an agenda, for Microsoft 365.</summary>
    Calendar,
}
