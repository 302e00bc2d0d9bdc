using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Characteristics;

internal sealed class CharacteristicMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries
        => [new(MenuGroup.Configuration, 40, "Caractéristiques", "/configuration/caracteristiques", "checklist", Rights.Administers)];
}
