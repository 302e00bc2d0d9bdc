namespace Viesion.Infrastructure.Documents.Letters;

/// <summary>What the database says of the appointment.</summary>
internal sealed record LetterMeeting(DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Nature, string? Subject, string? Title,
    string? Venue, string? Address, string? Channel, IReadOnlyList<string> Themes, LetterStaff Host, int? HostOrganisationId);
