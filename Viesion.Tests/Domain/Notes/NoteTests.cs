using Viesion.Domain.Common;
using Viesion.Domain.Notes;
using Xunit;

namespace Viesion.Tests.Domain.Notes;

public sealed class NoteTests
{
    private const int Author = 1;
    private const int Reader = 2;
    private const int Other = 3;

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void An_empty_note_is_refused_beside_its_text(string? text)
        => Assert.Equal(NoteRefusals.Empty, Note.Write(7, new(text, NoteVisibility.Public), Author, Now).Refusal);

    [Fact]
    public void A_note_holds_four_thousand_characters_and_not_one_more()
    {
        Assert.True(Note.Write(7, new(new string('é', Note.TextMaxLength), NoteVisibility.Public), Author, Now).Succeeded);
        var refusal = Note.Write(7, new(new string('é', 10_000), NoteVisibility.Public), Author, Now).Refusal!;
        Assert.Equal((nameof(NoteContent.Text), "Texte trop long\u00a0: retirez 6000 caractères (4000 au plus)."),
            (refusal.Field, refusal.Message));
    }

    [Fact]
    public void An_attributed_note_needs_somebody_else()
    {
        Assert.Equal(NoteRefusals.NoAssignee, Note.Write(7, new("À voir.", NoteVisibility.Assigned), Author, Now).Refusal);
        Assert.Equal(NoteRefusals.AssignedToMyself, Note.Write(7, new("À voir.", NoteVisibility.Assigned, Author), Author, Now).Refusal);
        Assert.Equal(NoteRefusals.NoVisibility, Note.Write(7, new("À voir.", (NoteVisibility)9), Author, Now).Refusal);
    }

    [Fact]
    public void A_note_that_is_no_longer_attributed_forgets_to_whom()
    {
        var note = Written(NoteVisibility.Assigned, Reader);
        Assert.Null(note.Edit(new("Pour moi.", NoteVisibility.Private, Reader), Author, Now.AddHours(1)));
        Assert.Equal((null, NoteVisibility.Private, "Pour moi."), (note.AssigneeId, note.Visibility, note.Text));
    }

    [Fact]
    public void Only_its_author_edits_a_note_and_only_while_it_is_open()
    {
        var note = Written(NoteVisibility.Assigned, Reader);
        Assert.Equal(NoteRefusals.NotTheAuthor, note.Edit(new("Autre", NoteVisibility.Public), Reader, Now));
        Assert.Null(note.Close(Author, Now));
        Assert.Equal(NoteRefusals.Closed, note.Edit(new("Autre", NoteVisibility.Public), Author, Now));
        Assert.Equal("À voir.", note.Text);
    }

    [Theory]
    [InlineData(NoteVisibility.Public, Other, true)]
    [InlineData(NoteVisibility.Assigned, Reader, true)]
    [InlineData(NoteVisibility.Assigned, Other, false)]
    [InlineData(NoteVisibility.Private, Author, true)]
    [InlineData(NoteVisibility.Private, Other, false)]
    public void Who_may_close_a_note_may_open_it_again(NoteVisibility visibility, int who, bool may)
    {
        var note = Written(visibility, visibility is NoteVisibility.Assigned ? Reader : null);
        Assert.Equal(may ? null : Refusal.Forbidden, note.Close(who, Now));
        Assert.Equal(may, note.ClosedAt is not null);
        Assert.Equal(may ? NoteRefusals.Closed : Refusal.Forbidden, note.Close(who, Now));
        if (!may)
            Assert.Null(note.Close(Author, Now));
        Assert.Equal(may ? null : Refusal.Forbidden, note.Reopen(who));
        Assert.Equal(may ? NoteRefusals.NotClosed : null, note.Reopen(Author));
    }

    private static Note Written(NoteVisibility visibility, int? assignee)
        => Note.Write(7, new("  À voir.\n", visibility, assignee), Author, Now).Value!;
}
