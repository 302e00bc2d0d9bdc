using Microsoft.AspNetCore.Components;

namespace Viesion.App.Ui.Menus;

/// <summary>The button « … » of a row's menu, as plain markup: a component a row would weigh more than the menu.</summary>
internal static class MenuButton
{
    /// <param name="id">Element id, unique in the page.</param>
    /// <param name="open">Whether its menu is open, for those who hear it.</param>
    /// <param name="name">The whole name, with what the actions bear on.</param>
    public static RenderFragment Of(ResourceAssetCollection assets, string id, bool open, string name, EventCallback onClick) => builder =>
    {
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "type", "button");
        builder.AddAttribute(2, "id", id);
        builder.AddAttribute(3, "class", "btn quiet small icon-only");
        builder.AddAttribute(4, "title", "Autres actions");
        builder.AddAttribute(5, "aria-label", name);
        builder.AddAttribute(6, "aria-haspopup", "menu");
        builder.AddAttribute(7, "aria-expanded", open ? "true" : "false");
        builder.AddAttribute(8, "onclick", onClick);
        builder.AddContent(9, Icon.Of(assets, "more_horiz", "small"));
        builder.CloseElement();
    };
}
