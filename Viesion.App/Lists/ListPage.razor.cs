using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.App.Ui.Menus;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Lists;

namespace Viesion.App.Lists;

/// <summary>
/// One configurable list, or one level of a tree: its items in order, what uses them, and all that an administrator does to them.
/// </summary>
public sealed partial class ListPage(IOperations operations, Toaster toaster, NavigationManager navigation) : ComponentBase
{
    private readonly Dictionary<int, ElementReference> ups = [];
    private readonly Dictionary<int, ElementReference> downs = [];
    private ListKind? kind;
    private ListKind? below;
    private ListItemRow? chosen;
    private (int Id, bool Up)? focus;
    private string? label;
    private bool renaming;
    private bool deleting;
    private int skip;

    /// <summary>The list of the address: « motifs-de-veille ».</summary>
    [Parameter] public string Key { get; set; } = "";

    /// <summary>The item of the list above, for the lower levels of a tree.</summary>
    [Parameter] public int? Parent { get; set; }

    [PersistentState] public ListView? Model { get; set; }

    private string Heading => Model is { Above: [.., var parent] } ? ListTexts.Heading(parent.Label) : ListTexts.Of(kind!.Value).Name;

    private IReadOnlyList<(string Title, string Href)> Above
        => [("Listes", "configuration/listes"), .. Model!.Above.Select((item, index) => index == 0
            ? (ListTexts.Of(item.Kind).Name, $"configuration/listes/{ListTexts.Of(item.Kind).Key}")
            : (ListTexts.Heading(Model.Above[index - 1].Label),
            $"configuration/listes/{ListTexts.Of(item.Kind).Key}/{Model.Above[index - 1].Id}"))];

    private TablePage<ListItemRow> Table
    {
        get
        {
            List<ListItemRow> page = [.. Model!.Items.Skip(skip).Take(TablePage.MaxRows)];
            return new(page, Model.Items.Count, page.Count == 0 ? 0 : skip + 1, skip > 0, skip + page.Count < Model.Items.Count);
        }
    }

    private EditSession Acts => field ??= new(operations);

    private EditSession Adding => field ??= new(operations);

    protected override async Task OnParametersSetAsync()
    {
        kind = ListTexts.Named(Key);
        below = kind is { } known ? ListKinds.Below(known) : null;
        if (Model is not null && Model.Kind == kind && Model.ParentId == Parent)
            return;
        Adding.Begin();
        (label, skip, Model) = (null, 0, await Read());
        if (Model is null)
            navigation.NotFound();
    }

    // The button that moved an item follows it.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focus is not { } moved)
            return;
        focus = null;
        if ((moved.Up ? ups : downs).TryGetValue(moved.Id, out var button) && Table.Items.Any(row => row.Id == moved.Id))
            await button.FocusAsync();
    }

    private async Task<ListView?> Read()
        => kind is { } known ? await operations.Read<ListReads, ListView?>(reads => reads.View(known, Parent)) : null;

    private async Task Reload() => Model = await Read() ?? Model;

    private async Task<ListItemRow?> Current(int id)
    {
        await Reload();
        return Model!.Items.FirstOrDefault(row => row.Id == id);
    }

    private Task Add() => Adding.Save(async () =>
    {
        var refusal = (await Adding.Run(new AddListItem(kind!.Value, Parent, label))).Refusal;
        if (refusal is { Field: null })
            toaster.Error(refusal.Message);
        else if (Adding.Accepts(refusal))
        {
            toaster.Success($"«{French.Nbsp}{label?.Trim()}{French.Nbsp}» est ajouté à la liste.");
            label = "";
        }
        await Reload();
    });

    private async Task Run(ICommand<Done> command)
    {
        if ((await Acts.Act(command)).Refusal is { } refusal)
            toaster.Error(refusal.Message);
        await Reload();
    }

    private bool IsEdge(ListItemRow row, bool up) => (up ? Model!.Items[0] : Model!.Items[^1]).Id == row.Id;

    private async Task Move(ListItemRow row, bool up)
    {
        if (IsEdge(row, up))
            return;
        await Run(new MoveListItem(row.Id, row.Version(), up));
        focus = (row.Id, up);
    }

    private Task Press(ListItemRow row, KeyboardEventArgs args) => args.Key switch
    {
        "ArrowUp" => Move(row, true),
        "ArrowDown" => Move(row, false),
        _ => Task.CompletedTask,
    };

    private void Rename(ListItemRow row) => (chosen, renaming) = (row, true);

    private MenuAction[] ActionsOf(ListItemRow row) =>
    [
        new(row.Active ? "Désactiver" : "Réactiver", row.Active ? "block" : "undo")
        {
            OnClick = EventCallback.Factory.Create(this, () => Run(new OfferListItem(row.Id, row.Version(), !row.Active))),
        },
        new("Supprimer", "delete")
        {
            Danger = true,
            Refused = Kept(row),
            OnClick = EventCallback.Factory.Create(this, () => AskDelete(row))
        },
    ];

    private void AskDelete(ListItemRow row) => (chosen, deleting) = (row, true);

    private static string? Kept(ListItemRow row)
        => row.Items > 0 ? "Contient d’autres éléments" : row.Uses > 0 ? "Utilisé\u00a0: désactivez-le plutôt" : null;
}
