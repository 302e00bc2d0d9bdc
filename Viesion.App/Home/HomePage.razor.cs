using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Viesion.App.Home.Widgets;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Home;
using Viesion.Infrastructure.Home;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Home;

/// <summary>
/// « Accueil » (HOM-01, HOM-02): a personal grid of widgets. Its figures are read together, and again when something of them changes; what
/// is arranged is kept at once.
/// </summary>
public sealed partial class HomePage(IOperations operations, LiveFeed feed, Toaster toaster, TimeProvider clock)
    : ComponentBase, IDisposable
{
    private HomeNews? news;
    private string greeting = "Bonjour";
    private string? said;
    private bool arranging;
    private bool choosing;
    private bool resetting;
    private int saving;
    private int changes;
    private Task kept = Task.CompletedTask;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    [PersistentState] public HomeState? State { get; set; }

    private EditSession Acts => field ??= new(operations);

    private Profile Profile => operations.Perimeter.Profile;

    private HomeArrangement Arrangement
        => State?.Arrangement is { } written ? HomeArrangement.Parse(written) : HomeWidgets.Standard(Profile);

    private string Day => UserText.Capital(French.LongDate(clock.Today()));

    protected override async Task OnInitializedAsync()
    {
        if ((await Authentication).User.FindFirst(ClaimTypes.GivenName)?.Value is { } first)
            greeting = $"Bonjour {first}";
        if (State is null)
            await Open();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            news = new HomeNews(feed, operations.Perimeter, clock, (parts, arranged) => InvokeAsync(() => Refresh(parts, arranged)));
    }

    public void Dispose() => news?.Dispose();

    private async Task Open()
    {
        var made = changes;
        var view = await operations.Read<HomeReads, HomeView>(
            reads => reads.Open(arrangement => HomeWidgets.Parts(arrangement ?? HomeWidgets.Standard(Profile), Profile)));
        // What was arranged here while it was read is newer.
        State = new HomeState(made == changes ? view.Arrangement : State?.Arrangement, view.Figures);
    }

    // Only what the placed widgets show; while this tab is being kept, what comes back would be its own past.
    private async Task Refresh(HomeParts parts, bool arranged)
    {
        if (State is null)
            return;
        if (arranged && saving == 0)
            await Open();
        else if ((parts & HomeWidgets.Parts(Arrangement, Profile)) is not HomeParts.None and var shown)
            await Read(shown);
        StateHasChanged();
    }

    private async Task Read(HomeParts parts)
    {
        var newer = await operations.Read<HomeReads, HomeFigures>(reads => reads.Parts(parts));
        State = State! with { Figures = State.Figures.With(newer) };
    }

    private async Task Change(HomeChange change)
    {
        said = change.Said;
        if (change.Arrangement.Equals(Arrangement))
            return;
        changes++;
        State = State! with { Arrangement = change.Arrangement.ToString() };
        await Keep(new ArrangeHome(change.Arrangement.Placements));
    }

    private async Task Add(HomeWidget widget)
    {
        await Change(new HomeChange(
            Arrangement.Place(widget.Key, widget.Width, widget.Height), $"{widget.Title}{French.Nbsp}: ajouté à votre accueil."));
        if (Arrangement.Find(widget.Key) is null)
            toaster.Error(HomeRefusals.TooManyWidgets.Message);
        else
            await Read(widget.Parts);
    }

    private async Task Reset()
    {
        changes++;
        State = State! with { Arrangement = null };
        await Keep(new ResetHome());
        await Open();
        said = "Votre accueil est celui de votre profil.";
    }

    // One after the other, as they were made: of two quick changes, the second is kept last.
    private Task Keep(ICommand<Done> command) => kept = KeepAfter(kept, command);

    private async Task KeepAfter(Task before, ICommand<Done> command)
    {
        saving++;
        await before;
        var refusal = (await Acts.Act(command)).Refusal;
        saving--;
        if (refusal is not null)
            toaster.Error(refusal.Message);
    }
}
