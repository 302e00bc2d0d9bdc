namespace Viesion.App.Reports;

/// <summary>A key figure, as it is read, beside what it was a year before.</summary>
internal sealed record SteeringFigure(string Title, string Now, string Then, string Help);
