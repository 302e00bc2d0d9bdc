using Viesion.App.Layout;
using Viesion.App.Ui;

namespace Viesion.App.Beneficiaries;

/// <summary>Inside a dossier, its own sections.</summary>
internal sealed class SectionChoices : ISearchChoices
{
    public int Order => 20;

    public IEnumerable<SearchChoice> Of(SearchAsked asked)
        => asked.Path.Split('/') is ["beneficiaires", var id, ..] && int.TryParse(id, out _)
            ? DossierSections.All.Where(section => PlainText.Contains($"{section.Title} {section.Keywords}", asked.Text)).Take(4)
                .Select(section => new SearchChoice(
                    "Dans ce dossier", section.Icon, section.Title, null, $"beneficiaires/{id}{section.Path}"))
            : [];
}
