namespace Viesion.Infrastructure.Reports;

/// <summary>One filter of a report: what it asks, and its name in addresses.</summary>
/// <param name="Default">What holds when the address says nothing; null for the kind's own default.</param>
public sealed record ReportFilter(ReportFilterKind Kind, string Label, string? Default = null, string? Hint = null)
{
    public static readonly ReportFilter Organisation = new(ReportFilterKind.Organisation, "Structure du référent actuel");
    public static readonly ReportFilter Territory = new(ReportFilterKind.Territory, "Territoire");

    public string Key => Kind switch
    {
        ReportFilterKind.Days => "jours",
        ReportFilterKind.From => "du",
        ReportFilterKind.To => "au",
        ReportFilterKind.States => "etats",
        ReportFilterKind.Organisation => "structure",
        ReportFilterKind.Territory => "territoire",
        _ => "situation",
    };

    public static ReportFilter Situation(ReportSituation byDefault) => new(ReportFilterKind.Situation, "Situation du dossier", ReportTexts.Slug(byDefault));
}
