using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Viesion.App.Beneficiaries;
using Viesion.App.Layout;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Home;

/// <summary>
/// The search of the band (DOS-04, Ctrl+K): what features propose while one types, under their headings. A WAI-ARIA combobox: arrows
/// choose, Enter opens, Escape closes. Enter before any answer opens the list with what was typed.
/// </summary>
public sealed partial class GlobalSearch(IOperations operations, INavigationMenu menu, NavigationManager navigation, TimeProvider clock)
    : ComponentBase
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private static readonly IReadOnlyList<ISearchChoices> Proposing = [.. Features.All<ISearchChoices>().OrderBy(feature => feature.Order)];

    private CancellationTokenSource typing = new();
    private List<SearchChoice> found = [];
    private string typed = "";
    private int at = -1;

    private bool Open => found.Count > 0;

    private bool SeesDossiers => Rights.SeesDossiers(operations.Perimeter.Profile);

    private string ListHref => DossierListAddress.Of(new DossierQuery { Text = typed.Trim() });

    // Bound, so that an older round trip never overwrites what is being typed.
    private async Task Typed(string? written)
    {
        typed = written ?? "";
        await typing.CancelAsync();
        typing = new CancellationTokenSource();
        var mine = typing.Token;
        var text = typed.Trim();
        if (text.Length < 2)
        {
            Close();
            return;
        }
        await Task.Delay(Pause, clock, mine)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (mine.IsCancellationRequested)
            return;
        var answer = await operations.Read<GlobalSearchReads, IReadOnlyList<SearchFinding>>(reads => reads.Answer(text));
        // Answers may come back out of order: only the last question's counts.
        if (mine.IsCancellationRequested)
            return;
        var asked = new SearchAsked(text, operations.Perimeter.Profile, navigation.ToBaseRelativePath(navigation.Uri).Split('?', '#')[0],
            menu.Groups, answer);
        Show([.. Proposing.SelectMany(feature => feature.Of(asked))]);
    }

    // What the arrows have chosen stays chosen when a later answer, on its way meanwhile, still holds it.
    private void Show(List<SearchChoice> choices)
        => (found, at) = (choices, choices.Count == 0 ? -1 : Math.Max(0, at > 0 ? choices.IndexOf(found[at]) : 0));

    private void Key(KeyboardEventArgs args)
    {
        switch (args.Key)
        {
            case "ArrowDown" when Open:
                at = (at + 1) % found.Count;
                break;
            case "ArrowUp" when Open:
                at = (at + found.Count - 1) % found.Count;
                break;
            case "Enter" when Open && at >= 0:
                Go(found[at]);
                break;
            case "Enter" when typed.Trim().Length > 0 && SeesDossiers:
                Go(new SearchChoice("Liste", "search", typed, null, ListHref));
                break;
            case "Escape":
                Close();
                break;
        }
    }

    private void Go(SearchChoice choice)
    {
        if (choice.Href.Length == 0)
            return;
        typing.Cancel();
        typed = "";
        Close();
        navigation.NavigateTo(choice.Href);
    }

    private void Close() => Show([]);

    public void Dispose() => typing.Cancel();
}
