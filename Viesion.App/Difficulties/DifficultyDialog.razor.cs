using Microsoft.AspNetCore.Components;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Common;
using Viesion.Domain.Difficulties;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Difficulties;
using Viesion.Infrastructure.Lists;

namespace Viesion.App.Difficulties;

/// <summary>Adds a difficulty or changes one (DOS-11).</summary>
public sealed partial class DifficultyDialog(IOperations operations, TimeProvider clock) : ComponentBase
{
    private DifficultyForm form = new();
    private FormErrors errors = new();
    private IReadOnlyList<ListChoice> choices = [];
    private DifficultyRow? seen;
    private DifficultyRow? theirs;
    private string? problem;
    private bool busy;
    private bool wasOpen;

    [Parameter] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }
    [Parameter, EditorRequired] public int BeneficiaryId { get; set; }

    /// <summary>The difficulty to change; null for a new one.</summary>
    [Parameter] public DifficultyRow? Row { get; set; }

    /// <summary>It is saved: what to tell the person.</summary>
    [Parameter] public EventCallback<string> Done { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var opening = Open && !wasOpen;
        wasOpen = Open;
        if (!opening)
            return;
        (errors, problem, theirs, seen) = (new FormErrors(), null, null, Row);
        form = Row is null ? new DifficultyForm { Start = clock.Today() } : DifficultyForm.Of(Row.Content);
        choices = await operations.Read<ListReads, List<ListChoice>>(lists => lists.Choices([ListKind.DifficultyNature, ListKind.Difficulty, ListKind.DifficultyAchievement], form.ItemId, form.AchievementId));
    }

    private async Task Save()
    {
        errors.Clear();
        (problem, theirs) = (null, null);
        if (errors.HasUnreadable)
            return;
        busy = true;
        var result = await operations.Run<Done>(seen is null ? new RecordDifficulty(BeneficiaryId, form.Content()) : new ChangeDifficulty(seen.Id, seen.Version, form.Content()));
        busy = false;
        if (result.Succeeded)
        {
            await OpenChanged.InvokeAsync(false);
            await Done.InvokeAsync(seen is null ? "Difficulté ajoutée." : "Difficulté enregistrée.");
        }
        else if (result.Refusal == Refusal.Conflict)
            await Changed();
        else if (result.Refusal.Field is { } field)
            errors.Add(field, result.Refusal.Message);
        else
            problem = result.Refusal.Message;
    }

    private async Task Changed()
    {
        var current = await operations.Read<DifficultyReads, DossierDifficulties?>(reads => reads.OfDossier(BeneficiaryId));
        theirs = current?.Items.FirstOrDefault(row => row.Id == seen!.Id);
        if (theirs is null)
            problem = "Cette difficulté vient d’être supprimée par quelqu’un d’autre.";
    }

    private void TakeTheirs() => (form, seen, theirs) = (DifficultyForm.Of(theirs!.Content), theirs, null);

    private Task KeepMine()
    {
        seen = theirs;
        return Save();
    }
}
