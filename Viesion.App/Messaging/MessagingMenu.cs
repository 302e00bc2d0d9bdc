using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Messaging;

internal sealed class MessagingMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries
        => [new(MenuGroup.Configuration, 120, "Boîte d’envoi", "/configuration/boite-envoi", "mail", Rights.Administers)];
}
