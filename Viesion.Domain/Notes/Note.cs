using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Notes;

/// <summary>
/// A note on a dossier (DOS-10; guide V26, « Notes »). Its author alone edits it. Closing takes it out of the lists and deletes nothing.
/// A public note may be closed by anyone who edits the dossier, since its author may have left; another by those who read it.
/// </summary>
[DossierData(DataKind.Notes)]
public sealed class Note
{
    public const int TextMaxLength = 4_000;

    private Note() => Text = null!;

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    /// <summary>Who writes: never chosen.</summary>
    public int AuthorId { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public string Text { get; private set; }

    public NoteVisibility Visibility { get; private set; }

    /// <summary>The reader of an attributed note; null for the others.</summary>
    public int? AssigneeId { get; private set; }

    public DateTimeOffset? EditedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public int? ClosedById { get; private set; }

    public uint Version { get; private set; }

    public static Result<Note> Write(int beneficiaryId, NoteContent content, int author, DateTimeOffset now)
    {
        if (content.Check(author) is { } refusal)
            return refusal;
        var note = new Note { BeneficiaryId = beneficiaryId, AuthorId = author, WrittenAt = now };
        note.Keep(content);
        return note;
    }

    public Refusal? Edit(NoteContent content, int by, DateTimeOffset now)
    {
        var refusal = by != AuthorId ? NoteRefusals.NotTheAuthor : ClosedAt is not null ? NoteRefusals.Closed : content.Check(AuthorId);
        if (refusal is not null)
            return refusal;
        Keep(content);
        EditedAt = now;
        return null;
    }

    public Refusal? Close(int by, DateTimeOffset now)
    {
        if (ClosedAt is not null)
            return NoteRefusals.Closed;
        if (!MayClose(by))
            return Refusal.Forbidden;
        (ClosedAt, ClosedById) = (now, by);
        return null;
    }

    public Refusal? Reopen(int by)
    {
        if (ClosedAt is null)
            return NoteRefusals.NotClosed;
        if (!MayClose(by))
            return Refusal.Forbidden;
        (ClosedAt, ClosedById) = (null, null);
        return null;
    }

    private bool MayClose(int by) => Visibility is NoteVisibility.Public || by == AuthorId || by == AssigneeId;

    private void Keep(NoteContent content)
    {
        (Text, Visibility) = (content.Text!.Trim(), content.Visibility);
        AssigneeId = content.Visibility is NoteVisibility.Assigned ? content.AssigneeId : null;
    }
}
