using Viesion.Domain.Notes;

namespace Viesion.Infrastructure.Notes;

/// <summary>An open note that I wrote or that is attributed to me, for the home page.</summary>
/// <param name="From">Who attributed it to me; null for my own.</param>
public sealed record MyNote(int Id, int BeneficiaryId, int FileNumber, string BeneficiaryName, string Excerpt, NoteVisibility Visibility,
    string? From, string? To, DateTimeOffset WrittenAt);
