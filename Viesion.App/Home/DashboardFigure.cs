namespace Viesion.App.Home;

/// <summary>One number of the dashboard and the list that it opens.</summary>
/// <param name="Note">Under the number: the period, or of what.</param>
/// <param name="Help">Exactly what is counted.</param>
public sealed record DashboardFigure(string Title, string Icon, long Value, string Note, string Href, string Help);
