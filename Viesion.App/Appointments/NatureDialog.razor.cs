using Microsoft.AspNetCore.Components;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Lists;

namespace Viesion.App.Appointments;

/// <summary>Adds a nature of appointment or changes one (AGE-10).</summary>
public sealed partial class NatureDialog(IOperations operations) : ComponentBase
{
    private NatureForm form = new();
    private FormErrors errors = new();
    private IReadOnlyList<ListChoice> channels = [];
    private NatureRow? seen;
    private NatureRow? theirs;
    private string? problem;
    private bool busy;
    private bool wasOpen;

    [Parameter] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>The nature to change; null for a new one.</summary>
    [Parameter] public NatureRow? Row { get; set; }

    /// <summary>All of them: those that may follow an absence.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<NatureRow> Natures { get; set; } = [];

    /// <summary>It is saved, or somebody else saved: the page reads again.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    private IReadOnlyList<Option<int?>> Following => [.. Natures.Where(nature => (nature.Active && !nature.Collective) || nature.Id == form.NextNatureId).Select(nature => new Option<int?>(nature.Id, nature.Label))];

    protected override async Task OnParametersSetAsync()
    {
        var opening = Open && !wasOpen;
        wasOpen = Open;
        if (!opening)
            return;
        (errors, problem, theirs, seen, form) = (new FormErrors(), null, null, Row, NatureForm.Of(Row));
        channels = await operations.Read<ListReads, List<ListChoice>>(lists => lists.Choices([ListKind.AppointmentChannel], Row?.ChannelId));
    }

    private async Task Save()
    {
        errors.Clear();
        (problem, theirs) = (null, null);
        if (errors.HasUnreadable)
            return;
        busy = true;
        var refusal = (await operations.Run(new SaveNature(seen?.Id, seen?.Version ?? 0, form.Content()))).Refusal;
        busy = false;
        if (refusal is { Field: { } field })
            errors.Add(field, refusal.Message);
        else if (refusal == Refusal.Conflict)
        {
            await Changed.InvokeAsync();
            theirs = Natures.FirstOrDefault(nature => nature.Id == seen!.Id);
        }
        else if (refusal is not null)
            problem = refusal.Message;
        else
        {
            await OpenChanged.InvokeAsync(false);
            await Changed.InvokeAsync();
        }
    }

    private void TakeTheirs() => (form, seen, theirs) = (NatureForm.Of(theirs), theirs, null);

    private Task KeepMine()
    {
        seen = theirs;
        return Save();
    }
}
