namespace Viesion.App.Layout;

/// <summary>One line proposed by the global search: a person, a page, the whole list.</summary>
/// <param name="Group">The heading it stands under: « Personnes ».</param>
public sealed record SearchChoice(string Group, string Icon, string Text, string? Detail, string Href);
