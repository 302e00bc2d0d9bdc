using Viesion.Domain.Common;

namespace Viesion.Domain.Notes;

/// <summary>What is written in a note, and for whom.</summary>
/// <param name="AssigneeId">The collaborator, for an attributed note only.</param>
public sealed record NoteContent(string? Text, NoteVisibility Visibility, int? AssigneeId = null)
{
    /// <summary>What prevents it from being kept; null when nothing does.</summary>
    /// <param name="author">A note attributed to its own author would be a private one.</param>
    public Refusal? Check(int author) => this switch
    {
        _ when string.IsNullOrWhiteSpace(Text) => NoteRefusals.Empty,
        _ when Text.Trim().Length > Note.TextMaxLength => NoteRefusals.TooLong(Text.Trim().Length),
        _ when !Enum.IsDefined(Visibility) => NoteRefusals.NoVisibility,
        { Visibility: NoteVisibility.Assigned, AssigneeId: null } => NoteRefusals.NoAssignee,
        { Visibility: NoteVisibility.Assigned } when AssigneeId == author => NoteRefusals.AssignedToMyself,
        _ => null,
    };
}
