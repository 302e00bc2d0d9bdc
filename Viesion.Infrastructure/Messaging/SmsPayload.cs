namespace Viesion.Infrastructure.Messaging;

/// <summary>What the outbox keeps of an SMS: its text is made when it leaves. The rest is for « Boîte d’envoi » to show.</summary>
internal sealed record SmsPayload(int SmsId, string Purpose, string To, string ToName, string Subject);
