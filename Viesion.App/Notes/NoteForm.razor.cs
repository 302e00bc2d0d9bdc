using Microsoft.AspNetCore.Components;
using Viesion.App.Access;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Common;
using Viesion.Domain.Notes;
using Viesion.Infrastructure.Notes;

namespace Viesion.App.Notes;

/// <summary>A note being written or corrected. When it changed meanwhile, both texts are shown and the person chooses (NFR-06).</summary>
public sealed partial class NoteForm(IOperations operations, Toaster toaster) : ComponentBase
{
    private static readonly IReadOnlyList<Option<NoteVisibility>> Visibilities =
        [.. Enum.GetValues<NoteVisibility>()
        .Select(visibility => new Option<NoteVisibility>(visibility, NoteTexts.Name(visibility), Detail: NoteTexts.Explain(visibility)))];

    private PageForm? form;
    private NoteRow? before;
    private string? text;
    private NoteVisibility visibility;
    private int? assignee;

    [Parameter, EditorRequired] public int BeneficiaryId { get; set; }

    /// <summary>The note to correct; null for a new one.</summary>
    [Parameter] public NoteRow? Note { get; set; }

    /// <summary>To whom it may be attributed.</summary>
    [Parameter] public IReadOnlyList<NoteReader> Readers { get; set; } = [];

    [Parameter] public EventCallback OnSaved { get; set; }

    [Parameter] public EventCallback OnCancel { get; set; }

    private IReadOnlyList<Option<int?>> People
        => [.. Readers.OrderBy(reader => reader.Profile)
            .Select(reader => new Option<int?>(reader.Id, reader.Name, ProfileTexts.Name(reader.Profile)))];

    private EditSession Edit => field ??= new(operations);

    /// <summary>Asks when something is typed: true when another note may take the place.</summary>
    public Task<bool> MayGo() => form?.MayGo() ?? Task.FromResult(true);

    protected override void OnInitialized() => Take(Note);

    private void Take(NoteRow? note)
        => (before, text, visibility, assignee) = (note, note?.Text, note?.Visibility ?? NoteVisibility.Public, note?.AssigneeId);

    private void Choose(NoteVisibility chosen) => visibility = chosen;

    private Task Save() => Edit.Save(Send);

    private async Task Send()
    {
        var content = new NoteContent(text, visibility, assignee);
        var refusal = before is null ? (await Edit.Run(new WriteNote(BeneficiaryId, content))).Refusal
            : (await Edit.Run(new EditNote(before.Id, before.Version, content))).Refusal;
        if (refusal == Refusal.Conflict && before is not null)
            await Meet(before);
        else if (Edit.Accepts(refusal))
        {
            toaster.Success("Note enregistrée.");
            await OnSaved.InvokeAsync();
        }
    }

    private async Task Meet(NoteRow seen)
    {
        var now = await operations.Read<NoteReads, NoteRow?>(reads => reads.ById(seen.Id));
        if (now is null)
            Edit.Accepts(Refusal.NotFound);
        else if (now.ClosedAt is not null)
        {
            before = now;
            Edit.Fail(NoteRefusals.Closed.Message);
        }
        else if ((now.Text, now.Visibility, now.AssigneeId) == (seen.Text, seen.Visibility, seen.AssigneeId))
        {
            // Closed and opened again: nothing to choose.
            before = now;
            await Send();
        }
        else
            Edit.Meet(() => Against(now), theirs: () => Take(now), mine: () => before = now);
    }

    private IReadOnlyList<Difference> Against(NoteRow now) => Difference.Among(new("Note", now.Text, text),
        new("Visibilité", NoteTexts.Readers(now.Visibility, now.Assignee), NoteTexts.Readers(visibility,
            Readers.FirstOrDefault(reader => reader.Id == assignee)?.Name)));
}
