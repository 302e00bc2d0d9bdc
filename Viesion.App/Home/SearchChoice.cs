namespace Viesion.App.Home;

/// <summary>One line proposed by the global search: a dossier, a page, or the whole list.</summary>
public sealed record SearchChoice(string Icon, string Text, string? Detail, string Href);
