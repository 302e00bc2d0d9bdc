namespace Viesion.Domain.Messaging;

/// <summary>An e-mail to send.</summary>
/// <param name="Purpose">What it is, in a French word for the list of what leaves: « invitation ».</param>
/// <param name="To">The address.</param>
/// <param name="ToName">The name beside it; may hold any letter.</param>
/// <param name="Subject">One line; may hold any letter.</param>
/// <param name="Text">The plain text, which every reader can show.</param>
/// <param name="Html">The same, laid out.</param>
/// <param name="Expires">Not sent after this instant: its link would be dead.</param>
public sealed record Mail(string Purpose, string To, string ToName, string Subject, string Text, string? Html = null,
    DateTimeOffset? Expires = null);
