namespace Viesion.Infrastructure.Messaging;

/// <summary>What « Boîte d’envoi » shows.</summary>
public enum OutboxKind
{
    Mail,
    Sms,
}
