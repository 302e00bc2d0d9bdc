using Viesion.App.Ui;

namespace Viesion.App.Layout;

/// <summary>The pages of the menus.</summary>
internal sealed class PageChoices : ISearchChoices
{
    public int Order => 30;

    public IEnumerable<SearchChoice> Of(SearchAsked asked) => asked.Menu
        .SelectMany(
            group => group.Items.Select(item => new SearchChoice("Pages", item.Icon, item.Title, group.Title, item.Href.TrimStart('/'))))
        .Where(choice => PlainText.Contains($"{choice.Text} {choice.Detail}", asked.Text)).Take(4);
}
