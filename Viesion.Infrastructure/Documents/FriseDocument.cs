namespace Viesion.Infrastructure.Documents;

/// <summary>A document on the frise, on the day that it was sent, or filed.</summary>
public sealed record FriseDocument(DateOnly? SentOn, DateTimeOffset CreatedAt, string Name, string Type);
