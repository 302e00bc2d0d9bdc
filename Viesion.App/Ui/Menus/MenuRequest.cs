using Microsoft.AspNetCore.Components;

namespace Viesion.App.Ui.Menus;

/// <summary>A menu to show: its lines, under which button, and who is told that it has closed.</summary>
/// <param name="ButtonId">Element id of the button: the menu hangs under it, and the focus returns to it.</param>
/// <param name="Label">The menu's name for those who hear it.</param>
/// <param name="AlignEnd">The menu ends where the button ends, rather than starting where it starts.</param>
public sealed record MenuRequest(string ButtonId, string Label, IReadOnlyList<MenuAction> Actions, bool AlignEnd, EventCallback OnClosed);
