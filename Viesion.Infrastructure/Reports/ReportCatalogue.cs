namespace Viesion.Infrastructure.Reports;

/// <summary>Every report of the product, in the order of its page.</summary>
public static class ReportCatalogue
{
    private static readonly Report[] Reports = [new CaseloadExitReport(), new CerStateReport(), new CerValidationReport(), new CerRefusalReport(), new DossiersWithoutCerReport(), new CersToRenewReport()];

    public static IReadOnlyList<ReportDefinition> All { get; } = [.. Reports.Select(report => report.Definition)];

    public static ReportDefinition? Find(string? key) => All.FirstOrDefault(definition => definition.Key == key);

    internal static Report Of(ReportDefinition definition) => Reports.Single(report => report.Definition.Key == definition.Key);
}
