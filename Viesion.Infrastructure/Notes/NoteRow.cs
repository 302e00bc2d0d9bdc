using Viesion.Domain.Notes;

namespace Viesion.Infrastructure.Notes;

/// <summary>A note that the person asking may read.</summary>
/// <param name="Mine">I wrote it: I may edit it.</param>
public sealed record NoteRow(
    int Id, uint Version, string Text, NoteVisibility Visibility, string Author, int? AssigneeId, string? Assignee,
    DateTimeOffset WrittenAt, DateTimeOffset? EditedAt, DateTimeOffset? ClosedAt, string? ClosedBy, bool Mine);
