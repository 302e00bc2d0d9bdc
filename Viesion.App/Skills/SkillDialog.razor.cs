using Microsoft.AspNetCore.Components;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Domain.Skills;
using Viesion.Infrastructure.Lists;
using Viesion.Infrastructure.Skills;

namespace Viesion.App.Skills;

/// <summary>Adds a skill or changes one (DOS-11).</summary>
public sealed partial class SkillDialog(IOperations operations, TimeProvider clock) : ComponentBase
{
    private SkillForm form = new();
    private FormErrors errors = new();
    private IReadOnlyList<ListChoice> choices = [];
    private SkillRow? seen;
    private SkillRow? theirs;
    private string? problem;
    private bool busy;
    private bool wasOpen;

    [Parameter] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }
    [Parameter, EditorRequired] public int BeneficiaryId { get; set; }

    /// <summary>The skill to change; null for a new one.</summary>
    [Parameter] public SkillRow? Row { get; set; }

    /// <summary>It is saved: what to tell the person.</summary>
    [Parameter] public EventCallback<string> Done { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var opening = Open && !wasOpen;
        wasOpen = Open;
        if (!opening)
            return;
        (errors, problem, theirs, seen) = (new FormErrors(), null, null, Row);
        form = Row is null ? new SkillForm { Start = clock.Today() } : SkillForm.Of(Row.Content);
        choices = await operations.Read<ListReads, List<ListChoice>>(lists => lists.Choices([ListKind.SkillFieldGroup, ListKind.SkillField, ListKind.Skill, ListKind.SkillLevel], form.ItemId, form.LevelId));
        form.Place(choices);
    }

    private async Task Save()
    {
        errors.Clear();
        (problem, theirs) = (null, null);
        if (errors.HasUnreadable)
            return;
        busy = true;
        var result = await operations.Run<Done>(seen is null ? new RecordSkill(BeneficiaryId, form.Content()) : new ChangeSkill(seen.Id, seen.Version, form.Content()));
        busy = false;
        if (result.Succeeded)
        {
            await OpenChanged.InvokeAsync(false);
            await Done.InvokeAsync(seen is null ? "Compétence ajoutée." : "Compétence enregistrée.");
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
        var current = await operations.Read<SkillReads, DossierSkills?>(reads => reads.OfDossier(BeneficiaryId));
        theirs = current?.Items.FirstOrDefault(row => row.Id == seen!.Id);
        if (theirs is null)
            problem = "Cette compétence vient d’être supprimée par quelqu’un d’autre.";
    }

    private void TakeTheirs()
    {
        (form, seen, theirs) = (SkillForm.Of(theirs!.Content), theirs, null);
        form.Place(choices);
    }

    private Task KeepMine()
    {
        seen = theirs;
        return Save();
    }
}
