namespace Viesion.Infrastructure.Reports;

/// <summary>
/// What may be chosen in the lists of filters: structures, territories and référents that concern the perimeter; empty where there is
/// nothing to choose.
/// </summary>
public sealed record ReportChoices(IReadOnlyList<ReportChoice> Organisations, IReadOnlyList<ReportChoice> Territories,
    IReadOnlyList<ReportChoice> Referents)
{
    public static readonly ReportChoices None = new([], [], []);
}
