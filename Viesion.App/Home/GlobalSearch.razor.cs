using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Viesion.App.Access;
using Viesion.App.Beneficiaries;
using Viesion.App.Layout;
using Viesion.App.Ui;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Home;

/// <summary>
/// The search of the band (DOS-04, Ctrl+K): dossiers of the perimeter, colleagues, structures, pages of the menus and sections of the dossier while one types, grouped. A WAI-ARIA combobox:
/// arrows choose, Enter opens, Escape closes. Enter before any answer opens the list with what was typed.
/// </summary>
public sealed partial class GlobalSearch(IOperations operations, INavigationMenu menu, NavigationManager navigation, TimeProvider clock) : ComponentBase
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

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
        await Task.Delay(Pause, clock, mine).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (mine.IsCancellationRequested)
            return;
        var answer = await operations.Read<SearchReads, SearchAnswer>(reads => reads.Answer(text));
        // Answers may come back out of order: only the last question's counts.
        if (!mine.IsCancellationRequested)
            Show([.. answer.Dossiers.Select(Choice), .. Sections(text), .. Pages(text), .. answer.Colleagues.Select(Choice), .. answer.Organisations.Select(Choice), .. All(text)]);
    }

    // What the arrows have chosen stays chosen when a later answer, on its way meanwhile, still holds it.
    private void Show(List<SearchChoice> choices) => (found, at) = (choices, choices.Count == 0 ? -1 : Math.Max(0, at > 0 ? choices.IndexOf(found[at]) : 0));

    private static SearchChoice Choice(DossierSuggestion dossier) => new("Personnes", "person",
        $"{dossier.LastName} {dossier.FirstName}{(dossier.BirthName is null ? "" : $" ({dossier.BirthName})")}",
        $"{BeneficiaryTexts.FileNumber(dossier.FileNumber)} · {French.Date(dossier.BirthDate)}", $"beneficiaires/{dossier.Id}");

    // A colleague leads to their caseload or to the dossiers of their structure, for who may see some of them; nowhere otherwise: it says who works where.
    private SearchChoice Choice(ColleagueSuggestion colleague) => new("Collègues", "account_circle", colleague.Name, $"{ProfileTexts.Name(colleague.Profile)}{(colleague.Organisation is null ? "" : $" · {colleague.Organisation}")}",
        !SeesDossiers ? "" : DossierListAddress.Of(new Perimeter(null, colleague.Profile, null, null).HasCaseload ? new DossierQuery { ReferentId = colleague.Id } : new DossierQuery { OrganisationId = colleague.OrganisationId }));

    private SearchChoice Choice(OrganisationSuggestion organisation) => new("Structures", "business", organisation.Name, organisation.Territory,
        SeesDossiers ? DossierListAddress.Of(new DossierQuery { OrganisationId = organisation.Id }) : "");

    private IEnumerable<SearchChoice> Pages(string text) => menu.Groups
        .SelectMany(group => group.Items.Select(item => new SearchChoice("Pages", item.Icon, item.Title, group.Title, item.Href.TrimStart('/'))))
        .Where(choice => PlainText.Contains($"{choice.Text} {choice.Detail}", text)).Take(4);

    // Inside a dossier, its own sections.
    private IEnumerable<SearchChoice> Sections(string text) => navigation.ToBaseRelativePath(navigation.Uri).Split('?', '#')[0].Split('/') is ["beneficiaires", var id, ..] && int.TryParse(id, out _)
        ? DossierSections.All.Where(section => PlainText.Contains($"{section.Title} {section.Keywords}", text)).Take(4)
            .Select(section => new SearchChoice("Dans ce dossier", section.Icon, section.Title, null, $"beneficiaires/{id}{section.Path}"))
        : [];

    private IEnumerable<SearchChoice> All(string text)
    {
        if (SeesDossiers)
            yield return new SearchChoice("Liste", "search", $"Tous les dossiers pour «{French.Nbsp}{text}{French.Nbsp}»", null, ListHref);
    }

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
