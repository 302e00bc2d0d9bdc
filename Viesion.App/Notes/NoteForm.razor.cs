using Microsoft.AspNetCore.Components;
using Viesion.App.Access;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Common;
using Viesion.Domain.Notes;
using Viesion.Infrastructure.Notes;

namespace Viesion.App.Notes;

/// <summary>A note being written or corrected. When it changed meanwhile, both texts are shown and the person chooses (NFR-06).</summary>
public sealed partial class NoteForm(IOperations operations, Toaster toaster) : ComponentBase
{
    private static readonly IReadOnlyList<Option<NoteVisibility>> Visibilities =
        [.. Enum.GetValues<NoteVisibility>().Select(visibility => new Option<NoteVisibility>(visibility, NoteTexts.Name(visibility), Detail: NoteTexts.Explain(visibility)))];

    private readonly FormErrors errors = new();
    private NoteRow? before;
    private NoteRow? others;
    private string? text;
    private NoteVisibility visibility;
    private int? assignee;
    private string? failure;
    private bool busy;

    [Parameter, EditorRequired] public int BeneficiaryId { get; set; }

    /// <summary>The note to correct; null for a new one.</summary>
    [Parameter] public NoteRow? Note { get; set; }

    /// <summary>To whom it may be attributed.</summary>
    [Parameter] public IReadOnlyList<NoteReader> Readers { get; set; } = [];

    [Parameter] public EventCallback OnSaved { get; set; }

    [Parameter] public EventCallback OnCancel { get; set; }

    private IReadOnlyList<Option<int?>> People => [.. Readers.OrderBy(reader => reader.Profile).Select(reader => new Option<int?>(reader.Id, reader.Name, ProfileTexts.Name(reader.Profile)))];

    protected override void OnInitialized() => Begin(Note);

    private void Begin(NoteRow? note)
    {
        (before, others, failure) = (note, null, null);
        (text, visibility, assignee) = (note?.Text, note?.Visibility ?? NoteVisibility.Public, note?.AssigneeId);
        errors.Clear();
    }

    private void Choose(NoteVisibility chosen) => visibility = chosen;

    private async Task Save()
    {
        (failure, busy) = (null, true);
        errors.Clear();
        try
        {
            var content = new NoteContent(text, visibility, assignee);
            var refusal = (before is null ? await operations.Run(new WriteNote(BeneficiaryId, content)) : await operations.Run(new EditNote(before.Id, before.Version, content))).Refusal;
            if (refusal is null)
            {
                toaster.Success("Note enregistrée.");
                await OnSaved.InvokeAsync();
            }
            else if (refusal == Refusal.Conflict)
                await Changed();
            else if (refusal.Field is { } field)
                errors.Add(field, refusal.Message);
            else
                failure = refusal.Message;
        }
        finally
        {
            busy = false;
        }
    }

    private async Task Changed()
    {
        var now = await operations.Read<NoteReads, NoteRow?>(reads => reads.ById(before!.Id));
        if (now is null)
            failure = Refusal.NotFound.Message;
        else if (now.ClosedAt is not null)
            (before, failure) = (now, NoteRefusals.Closed.Message);
        else if ((now.Text, now.Visibility, now.AssigneeId) == (before!.Text, before.Visibility, before.AssigneeId))
        {
            // Closed and opened again: nothing to choose.
            before = now;
            await Save();
        }
        else
            others = now;
    }

    private Task KeepMine()
    {
        (before, others) = (others, null);
        return Save();
    }

    private void TakeTheirs() => Begin(others);
}
