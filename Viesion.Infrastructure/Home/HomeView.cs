namespace Viesion.Infrastructure.Home;

/// <summary>A home as it opens.</summary>
/// <param name="Arrangement">As it is written; null for who never arranged anything.</param>
public sealed record HomeView(string? Arrangement, HomeFigures Figures);
