using Viesion.Infrastructure.Home;

namespace Viesion.App.Home;

/// <summary>The home as it is shown: carried from the prerendered page to the circuit.</summary>
/// <param name="Arrangement">As it is written; null for the profile's own.</param>
public sealed record HomeState(string? Arrangement, HomeFigures Figures);
