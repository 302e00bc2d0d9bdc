using Viesion.Domain.Access;

namespace Viesion.App.Layout;

/// <summary>An entry that a feature puts in a menu of the band.</summary>
/// <param name="Order">Its place in the menu, unique in it.</param>
/// <param name="Title">How a profile calls it.</param>
/// <param name="Icon">Symbol of wwwroot/icons.svg.</param>
/// <param name="IsFor">What a profile may not use is not shown (ACC-05).</param>
internal sealed record MenuEntry(MenuGroup Group, int Order, Func<Profile, string> Title, string Href, string Icon,
    Func<Profile, bool> IsFor)
{
    public MenuEntry(MenuGroup group, int order, string title, string href, string icon, Func<Profile, bool> isFor)
        : this(group, order, _ => title, href, icon, isFor)
    {
    }
}
