using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Domain.Skills;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Occupations;
using Viesion.Infrastructure.Skills;

namespace Viesion.App.Skills;

/// <summary>« Compétences et souhaits » of a dossier (DOS-11).</summary>
public sealed partial class SkillsPage(IOperations operations, LiveFeed live, Toaster toaster, TimeProvider clock) : ComponentBase
{
    private IDisposable? listening;
    private SkillRow? chosen;
    private bool writing;
    private bool deleting;
    private int skip;

    [Parameter] public int Id { get; set; }

    [PersistentState] public SkillsState? Model { get; set; }

    private TablePage<SkillRow>? Table
    {
        get
        {
            if (Model is null)
                return null;
            List<SkillRow> page = [.. Model.Skills.Items.Skip(skip).Take(TablePage.MaxRows)];
            return new(page, Model.Skills.Items.Count, page.Count == 0 ? 0 : skip + 1, skip > 0,
                skip + page.Count < Model.Skills.Items.Count);
        }
    }

    private EditSession Acts => field ??= new(operations);

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive)
            listening ??= live.Listen(LiveTopic.Beneficiary, change => change.BeneficiaryId == Id ? InvokeAsync(Reload)
                : Task.CompletedTask);
        // The frame answers 404 outside the perimeter.
        if (Model?.Skills.BeneficiaryId != Id)
            Model = await Read();
    }

    public void Dispose() => listening?.Dispose();

    private async Task<SkillsState?> Read()
        => await operations.Read<SkillReads, DossierSkills?>(reads => reads.OfDossier(Id)) is { } skills
            && await operations.Read<WishReads, DossierWishes?>(reads => reads.OfDossier(Id)) is { } wishes ? new(skills, wishes) : null;

    private async Task Reload()
    {
        Model = await Read() ?? Model;
        StateHasChanged();
    }

    private bool Lapsed(SkillRow row) => row.Content.End < clock.Today();

    private void Write(SkillRow? row) => (chosen, writing) = (row, true);

    private void AskDelete(SkillRow row) => (chosen, deleting) = (row, true);

    private async Task Delete()
    {
        var refusal = (await Acts.Act(new DeleteSkill(chosen!.Id, chosen.Version))).Refusal;
        if (refusal is null)
            await Saved("Compétence supprimée.");
        else
        {
            await Reload();
            toaster.Error(refusal.Message);
        }
    }

    private async Task Saved(string text)
    {
        await Reload();
        toaster.Success(text);
    }
}
