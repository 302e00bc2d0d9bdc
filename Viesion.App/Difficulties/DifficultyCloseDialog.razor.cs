using Microsoft.AspNetCore.Components;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Common;
using Viesion.Domain.Difficulties;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Difficulties;
using Viesion.Infrastructure.Lists;

namespace Viesion.App.Difficulties;

/// <summary>Closes a difficulty: on which day, and how far it came.</summary>
public sealed partial class DifficultyCloseDialog(IOperations operations, TimeProvider clock) : ComponentBase
{
    private IReadOnlyList<ListChoice> choices = [];
    private DifficultyRow seen = null!;
    private DateOnly? on;
    private int? achievement;

    [Parameter] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }
    [Parameter, EditorRequired] public DifficultyRow? Row { get; set; }

    /// <summary>It is closed: what to tell the person.</summary>
    [Parameter] public EventCallback<string> Done { get; set; }

    private EditSession Edit => field ??= new(operations);

    private async Task Begin()
    {
        (seen, on, achievement) = (Row!, clock.Today(), Row!.Content.AchievementId);
        choices = await operations.Read<ListReads, List<ListChoice>>(lists => lists.Choices([ListKind.DifficultyAchievement], achievement));
    }

    private Task Confirm() => Edit.Save(async () =>
    {
        if (!Edit.Accepts((await Edit.Run(new CloseDifficulty(seen.Id, seen.Version, on, achievement))).Refusal))
            return;
        await OpenChanged.InvokeAsync(false);
        await Done.InvokeAsync("Difficulté close : elle est dans l’historique.");
    });
}
