using Microsoft.AspNetCore.Components;
using Viesion.App.Ui.Forms;
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
    private IReadOnlyList<ListChoice> choices = [];
    private SkillRow? seen;

    [Parameter] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }
    [Parameter, EditorRequired] public int BeneficiaryId { get; set; }

    /// <summary>The skill to change; null for a new one.</summary>
    [Parameter] public SkillRow? Row { get; set; }

    /// <summary>It is saved: what to tell the person.</summary>
    [Parameter] public EventCallback<string> Done { get; set; }

    private EditSession Edit => field ??= new(operations);

    private async Task Begin()
    {
        seen = Row;
        form = Row is null ? new SkillForm { Start = clock.Today() } : SkillForm.Of(Row.Content);
        choices = await operations.Read<ListReads, List<ListChoice>>(lists
            => lists.Choices([ListKind.SkillFieldGroup, ListKind.SkillField, ListKind.Skill, ListKind.SkillLevel], form.ItemId,
                form.LevelId));
        form.Place(choices);
    }

    private Task Save() => Edit.Save(async () =>
    {
        var refusal = (await Edit.Run<Done>(seen is null ? new RecordSkill(BeneficiaryId, form.Content())
            : new ChangeSkill(seen.Id, seen.Version, form.Content()))).Refusal;
        if (refusal == Refusal.Conflict)
            await Meet();
        else if (Edit.Accepts(refusal))
        {
            await OpenChanged.InvokeAsync(false);
            await Done.InvokeAsync(seen is null ? "Compétence ajoutée." : "Compétence enregistrée.");
        }
    });

    private async Task Meet()
    {
        var current = await operations.Read<SkillReads, DossierSkills?>(reads => reads.OfDossier(BeneficiaryId));
        if (current?.Items.FirstOrDefault(row => row.Id == seen?.Id) is not { } now)
            Edit.Fail("Cette compétence vient d’être supprimée par quelqu’un d’autre.");
        else
            Edit.Meet(() => form.Against(now.Content, choices), theirs: () =>
            {
                (form, seen) = (SkillForm.Of(now.Content), now);
                form.Place(choices);
            }, mine: () => seen = now);
    }
}
