using Microsoft.AspNetCore.Components;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Common;
using Viesion.Domain.Difficulties;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Difficulties;
using Viesion.Infrastructure.Lists;

namespace Viesion.App.Difficulties;

/// <summary>Closes a difficulty: on which day, and how far it came.</summary>
public sealed partial class DifficultyCloseDialog(IOperations operations, TimeProvider clock) : ComponentBase
{
    private FormErrors errors = new();
    private IReadOnlyList<ListChoice> choices = [];
    private DifficultyRow seen = null!;
    private DateOnly? on;
    private int? achievement;
    private string? problem;
    private bool busy;
    private bool wasOpen;

    [Parameter] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }
    [Parameter, EditorRequired] public DifficultyRow? Row { get; set; }

    /// <summary>It is closed: what to tell the person.</summary>
    [Parameter] public EventCallback<string> Done { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var opening = Open && !wasOpen;
        wasOpen = Open;
        if (!opening)
            return;
        (errors, problem, seen, on, achievement) = (new FormErrors(), null, Row!, clock.Today(), Row!.Content.AchievementId);
        choices = await operations.Read<ListReads, List<ListChoice>>(lists => lists.Choices([ListKind.DifficultyAchievement], achievement));
    }

    private async Task Confirm()
    {
        errors.Clear();
        problem = null;
        if (errors.HasUnreadable)
            return;
        busy = true;
        var refusal = (await operations.Run(new CloseDifficulty(seen.Id, seen.Version, on, achievement))).Refusal;
        busy = false;
        if (refusal is { Field: { } field })
            errors.Add(field, refusal.Message);
        else if (refusal is not null)
            problem = refusal.Message;
        else
        {
            await OpenChanged.InvokeAsync(false);
            await Done.InvokeAsync("Difficulté close : elle est dans l’historique.");
        }
    }
}
