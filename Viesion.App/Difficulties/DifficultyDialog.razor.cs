using Microsoft.AspNetCore.Components;
using Viesion.App.Ui.Forms;
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
    private IReadOnlyList<ListChoice> choices = [];
    private DifficultyRow? seen;

    [Parameter] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }
    [Parameter, EditorRequired] public int BeneficiaryId { get; set; }

    /// <summary>The difficulty to change; null for a new one.</summary>
    [Parameter] public DifficultyRow? Row { get; set; }

    /// <summary>It is saved: what to tell the person.</summary>
    [Parameter] public EventCallback<string> Done { get; set; }

    private EditSession Edit => field ??= new(operations);

    private async Task Begin()
    {
        seen = Row;
        form = Row is null ? new DifficultyForm { Start = clock.Today() } : DifficultyForm.Of(Row.Content);
        choices = await operations.Read<ListReads, List<ListChoice>>(lists
            => lists.Choices([ListKind.DifficultyNature, ListKind.Difficulty, ListKind.DifficultyAchievement], form.ItemId,
                form.AchievementId));
    }

    private Task Save() => Edit.Save(async () =>
    {
        var refusal = (await Edit.Run<Done>(seen is null ? new RecordDifficulty(BeneficiaryId, form.Content())
            : new ChangeDifficulty(seen.Id, seen.Version, form.Content()))).Refusal;
        if (refusal == Refusal.Conflict)
            await Meet();
        else if (Edit.Accepts(refusal))
        {
            await OpenChanged.InvokeAsync(false);
            await Done.InvokeAsync(seen is null ? "Difficulté ajoutée." : "Difficulté enregistrée.");
        }
    });

    private async Task Meet()
    {
        var current = await operations.Read<DifficultyReads, DossierDifficulties?>(reads => reads.OfDossier(BeneficiaryId));
        if (current?.Items.FirstOrDefault(row => row.Id == seen?.Id) is not { } now)
            Edit.Fail("Cette difficulté vient d’être supprimée par quelqu’un d’autre.");
        else
            Edit.Meet(() => form.Against(now.Content, choices),
                theirs: () => (form, seen) = (DifficultyForm.Of(now.Content), now), mine: () => seen = now);
    }
}
