using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Viesion.App.Home.Widgets;
using Viesion.App.Ui;
using Viesion.Domain.Common;
using Viesion.Domain.Home;
using Viesion.Infrastructure.Home;

namespace Viesion.App.Home;

/// <summary>
/// The widgets of a home, and the tools to arrange them: by pointer (home.js, one call at the drop), by buttons, by keys.
/// </summary>
public sealed partial class HomeGrid(IOperations operations, IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private ElementReference grid;
    private IJSObjectReference? module;
    private DotNetObjectReference<HomeGrid>? self;
    private bool started;

    [Parameter, EditorRequired] public HomeArrangement Arrangement { get; set; } = HomeArrangement.Empty;
    [Parameter, EditorRequired] public HomeFigures Figures { get; set; } = HomeFigures.None;
    [Parameter] public bool Arranging { get; set; }

    /// <summary>Raised with the whole home, each time a widget is moved, resized or removed.</summary>
    [Parameter] public EventCallback<HomeChange> OnChange { get; set; }

    private IReadOnlyList<(WidgetPlacement Placement, HomeWidget Widget)> Shown => [.. Arrangement.Placements
        .Select(placement => (placement, widget: HomeWidgets.Find(placement.Key, operations.Perimeter.Profile)))
        .Where(pair => pair.widget is not null).Select(pair => (pair.placement, pair.widget!))];

    /// <summary>Dropped at a rank among the widgets that are shown.</summary>
    [JSInvokable]
    public Task Drop(string key, int rank)
    {
        var others = Shown.Select(pair => pair.Placement.Key).Where(other => other != key).ToList();
        rank = Math.Clamp(rank, 0, others.Count);
        var home = Arrangement.Move(key, rank == others.Count ? HomeArrangement.MaxWidgets : Arrangement.Remove(key).RankOf(others[rank]));
        return Aloud(() => Change(home, key, $"déplacé en position {rank + 1} sur {others.Count + 1}"));
    }

    /// <summary>Gives back the size that the widget took.</summary>
    [JSInvokable]
    public async Task<int[]> Size(string key, int width, int height)
    {
        if (HomeWidgets.Find(key, operations.Perimeter.Profile) is not { } widget)
            return [1, 1];
        var home = Arrangement.Resize(key, Math.Max(width, widget.MinWidth), Math.Max(height, widget.MinHeight));
        var now = home.Find(key)!;
        await Aloud(() => Change(
            home, key, $"largeur {now.Width} sur {HomeArrangement.Columns}, hauteur {now.Height} sur {HomeArrangement.MaxHeight}"));
        return [now.Width, now.Height];
    }

    [JSInvokable]
    public Task Key(string key, string pressed, bool shift) => Aloud(() => (pressed, shift) switch
    {
        ("ArrowLeft" or "ArrowUp", false) => Move(key, -1),
        ("ArrowRight" or "ArrowDown", false) => Move(key, 1),
        ("ArrowLeft", true) => Resize(key, -1, 0),
        ("ArrowRight", true) => Resize(key, 1, 0),
        ("ArrowUp", true) => Resize(key, 0, -1),
        ("ArrowDown", true) => Resize(key, 0, 1),
        ("Delete", _) => Remove(key),
        _ => Task.CompletedTask,
    });

    // An exception would go to the script alone, unseen: it is the page's.
    private async Task Aloud(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Arranging == started)
            return;
        started = Arranging;
        module ??= await js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/home.js"]);
        self ??= DotNetObjectReference.Create(this);
        await module.InvokeVoidAsync(started ? "arrange" : "leave", grid, self);
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        try
        {
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone, and the module with it.
        }
    }

    private Task Move(string key, int by) => Drop(key, Shown.ToList().FindIndex(pair => pair.Placement.Key == key) + by);

    private Task Resize(string key, int wider, int taller)
        => Arrangement.Find(key) is { } now ? Size(key, now.Width + wider, now.Height + taller) : Task.CompletedTask;

    private Task Remove(string key) => Change(Arrangement.Remove(key), key, "retiré de votre accueil");

    private Task Change(HomeArrangement home, string key, string done)
        => OnChange.InvokeAsync(
            new HomeChange(home, $"{HomeWidgets.Find(key, operations.Perimeter.Profile)?.Title}{French.Nbsp}: {done}."));

    private RenderFragment Body(HomeWidget widget, WidgetPlacement placement) => builder =>
    {
        builder.OpenComponent(0, widget.Component);
        if (widget.Parts != HomeParts.None)
        {
            builder.AddComponentParameter(1, nameof(WidgetBase.Figures), Figures);
            builder.AddComponentParameter(2, nameof(WidgetBase.Height), placement.Height);
        }
        builder.CloseComponent();
    };
}
