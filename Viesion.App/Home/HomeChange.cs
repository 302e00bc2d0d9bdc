using Viesion.Domain.Home;

namespace Viesion.App.Home;

/// <summary>The home as somebody has just arranged it.</summary>
/// <param name="Said">What was done, for who does not see it.</param>
public sealed record HomeChange(HomeArrangement Arrangement, string Said);
