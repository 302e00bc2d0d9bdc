using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Documents;

internal sealed class DocumentMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries
        => [new(MenuGroup.Configuration, 90, "Modèles de courrier", "/configuration/modeles", "description", Rights.Administers)];
}
