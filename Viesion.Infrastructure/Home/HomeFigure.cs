namespace Viesion.Infrastructure.Home;

/// <summary>One number given by a function of Home.sql.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Key">Which one of its kind: a state, a day.</param>
internal sealed record HomeFigure(string Kind, string Key, long Value);
