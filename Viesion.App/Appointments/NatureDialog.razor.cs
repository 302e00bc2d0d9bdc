using Microsoft.AspNetCore.Components;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Forms;
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
    private IReadOnlyList<ListChoice> channels = [];
    private NatureRow? seen;

    [Parameter] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>The nature to change; null for a new one.</summary>
    [Parameter] public NatureRow? Row { get; set; }

    /// <summary>All of them: those that may follow an absence.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<NatureRow> Natures { get; set; } = [];

    /// <summary>It is saved, or somebody else saved: the page reads again.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    private IReadOnlyList<Option<int?>> Following
        => [.. Natures.Where(nature => (nature.Active && !nature.Collective) || nature.Id == form.NextNatureId)
            .Select(nature => new Option<int?>(nature.Id, nature.Label))];

    private EditSession Edit => field ??= new(operations);

    private async Task Begin()
    {
        (seen, form) = (Row, NatureForm.Of(Row));
        channels = await operations.Read<ListReads, List<ListChoice>>(
            lists => lists.Choices([ListKind.AppointmentChannel], Row?.ChannelId));
    }

    private Task Save() => Edit.Save(async () =>
    {
        var refusal = (await Edit.Run(new SaveNature(seen?.Id, seen?.Version ?? 0, form.Content()))).Refusal;
        if (refusal == Refusal.Conflict)
        {
            await Changed.InvokeAsync();
            if (Natures.FirstOrDefault(nature => nature.Id == seen?.Id) is { } now)
                Edit.Meet(() => form.Against(now, Natures, channels),
                    theirs: () => (form, seen) = (NatureForm.Of(now), now), mine: () => seen = now);
            else
                Edit.Accepts(refusal);
        }
        else if (Edit.Accepts(refusal))
        {
            await OpenChanged.InvokeAsync(false);
            await Changed.InvokeAsync();
        }
    });
}
