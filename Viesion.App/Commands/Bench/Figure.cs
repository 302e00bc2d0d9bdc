namespace Viesion.App.Commands.Bench;

/// <summary>
/// One measured line: our time beside the time of the raw work that it needs, both medians in milliseconds of interleaved runs.
/// </summary>
internal sealed record Figure(string Name, double AppP50, double FloorP50, double AppP95)
{
    public static string Header => $"{"name",-34} {"app_ms_p50",12} {"floor_ms_p50",13} {"ratio",7} {"app_ms_p95",12}";

    public override string ToString()
        => FormattableString.Invariant(
            $"{Name,-34} {AppP50,12:F1} {FloorP50,13:F1} {AppP50 / Math.Max(FloorP50, 0.001),7:F2} {AppP95,12:F1}");
}
