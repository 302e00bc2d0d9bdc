using Viesion.App.Layout;
using Viesion.App.Ui;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Beneficiaries;

/// <summary>The whole list of what was typed, last.</summary>
internal sealed class ListChoice : ISearchChoices
{
    public int Order => 60;

    public IEnumerable<SearchChoice> Of(SearchAsked asked) => Rights.SeesDossiers(asked.Profile)
        ? [new("Liste", "search", $"Tous les dossiers pour «{French.Nbsp}{asked.Text}{French.Nbsp}»", null,
        DossierListAddress.Of(new DossierQuery { Text = asked.Text }))] : [];
}
