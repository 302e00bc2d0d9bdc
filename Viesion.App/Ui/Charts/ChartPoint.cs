namespace Viesion.App.Ui.Charts;

/// <summary>One figure of a chart, with its label, and where a click leads.</summary>
public sealed record ChartPoint(string Label, decimal Value, Tone Tone = Tone.Neutral, string? Href = null);
