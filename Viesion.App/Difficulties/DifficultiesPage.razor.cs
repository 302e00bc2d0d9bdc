using Microsoft.AspNetCore.Components;
using Viesion.App.Beneficiaries;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.App.Ui.Menus;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Common;
using Viesion.Domain.Difficulties;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Difficulties;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Difficulties;

/// <summary>« Difficultés » of a dossier (DOS-11): those that last and, on request, those that are over.</summary>
public sealed partial class DifficultiesPage(IOperations operations, NavigationManager navigation, LiveFeed live, Toaster toaster)
    : ComponentBase
{
    private IDisposable? listening;
    private bool asked;
    private DifficultyRow? chosen;
    private bool history;
    private bool writing;
    private bool closing;
    private bool deleting;
    private int skip;

    [Parameter] public int Id { get; set; }

    /// <summary>« ajouter » opens the form at once: the way in from « Ajouter » beside the name.</summary>
    [SupplyParameterFromQuery(Name = "action")] public string? Action { get; set; }

    [PersistentState] public DossierDifficulties? Model { get; set; }

    private int Past => Model?.Items.Count(row => row.Content.End is not null) ?? 0;

    private string EmptyText => Past > 0
        ? $"{French.Count(Past, "difficulté")} dans l’historique{French.Nbsp}: «{French.Nbsp}Afficher aussi l’historique{French.Nbsp}» "
        + $"{(Past > 1 ? "les" : "la")} montre."
        : "Ce qui freine le parcours se note ici, pour que le prochain référent le sache sans relire tous les CER.";

    private TablePage<DifficultyRow>? Table
    {
        get
        {
            if (Model is null)
                return null;
            List<DifficultyRow> shown = [.. Model.Items.Where(row => history || row.Content.End is null)];
            List<DifficultyRow> page = [.. shown.Skip(skip).Take(TablePage.MaxRows)];
            return new(page, shown.Count, page.Count == 0 ? 0 : skip + 1, skip > 0, skip + page.Count < shown.Count);
        }
    }

    private EditSession Acts => field ??= new(operations);

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive)
            listening ??= live.Listen(LiveTopic.Beneficiary, change => change.BeneficiaryId == Id ? InvokeAsync(Reload)
                : Task.CompletedTask);
        // The frame answers 404 outside the perimeter.
        if (Model?.BeneficiaryId != Id)
            Model = await Read();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (Action != DossierActs.Add)
            asked = false;
        if (asked || Action != DossierActs.Add || Model is not { MayWrite: true } || Model.BeneficiaryId != Id)
            return;
        asked = true;
        Write(null);
        // The form opens once: not again when the page is loaded anew.
        navigation.NavigateTo(navigation.GetUriWithQueryParameter("action", (string?)null), replace: true);
    }

    public void Dispose() => listening?.Dispose();

    private Task<DossierDifficulties?> Read() => operations.Read<DifficultyReads, DossierDifficulties?>(reads => reads.OfDossier(Id));

    private async Task Reload()
    {
        Model = await Read() ?? Model;
        StateHasChanged();
    }

    private void Show(bool all) => (history, skip) = (all, 0);

    private void Write(DifficultyRow? row) => (chosen, writing) = (row, true);

    private void Close(DifficultyRow row) => (chosen, closing) = (row, true);

    // With « Clore » in the row, the two others stand in the menu; what remains of fewer stands in the row.
    private List<MenuAction> ActionsOf(DifficultyRow row)
    {
        if (!row.MayDelete)
            return [];
        List<MenuAction> actions = [
            new("Supprimer", "delete") { Danger = true, OnClick = EventCallback.Factory.Create(this, () => AskDelete(row)) }];
        if (row.Content.End is null)
            actions.Insert(0, new("Modifier", "edit") { OnClick = EventCallback.Factory.Create(this, () => Write(row)) });
        return actions;
    }

    private void AskDelete(DifficultyRow row) => (chosen, deleting) = (row, true);

    private async Task Delete()
    {
        var refusal = (await Acts.Act(new DeleteDifficulty(chosen!.Id, chosen.Version))).Refusal;
        if (refusal is null)
            await Saved("Difficulté supprimée.");
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
