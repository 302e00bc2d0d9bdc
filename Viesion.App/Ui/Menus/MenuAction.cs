using Microsoft.AspNetCore.Components;

namespace Viesion.App.Ui.Menus;

/// <summary>
/// One line of a menu: a verb with its icon, that leads to an address or does something. Exactly one of <see cref="Href"/> and
/// <see cref="OnClick"/> is given.
/// </summary>
/// <param name="Text">The verb, as on a button: « Convocation », « Supprimer… ».</param>
/// <param name="Icon">Symbol of the sprite, as for <c>Icon</c>.</param>
public sealed record MenuAction(string Text, string Icon)
{
    /// <summary>Where the line leads. Relative to the application's root, as every link.</summary>
    public string? Href { get; init; }

    /// <summary>What the line does, once the menu is closed and the focus is back on its button.</summary>
    public EventCallback OnClick { get; init; }

    /// <summary>What <see cref="Href"/> leads to is a file: the browser keeps it instead of opening it.</summary>
    public bool Download { get; init; }

    /// <summary>Why it cannot be done now, said under the verb. Null: it can.</summary>
    public string? Refused { get; init; }

    /// <summary>Told in red: what it does cannot be undone, or ends something.</summary>
    public bool Danger { get; init; }
}
