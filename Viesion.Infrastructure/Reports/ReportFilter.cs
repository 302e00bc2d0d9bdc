namespace Viesion.Infrastructure.Reports;

/// <summary>One filter of a report: what it asks, and its name in addresses.</summary>
/// <param name="Default">What holds when the address says nothing; null for the kind's own default.</param>
/// <param name="DaysBack">How far before today a period begins by default.</param>
public sealed record ReportFilter(ReportFilterKind Kind, string Label, string? Default = null, string? Hint = null, int DaysBack = 30)
{
    public static readonly ReportFilter Organisation = new(ReportFilterKind.Organisation, "Structure du référent actuel");
    public static readonly ReportFilter Territory = new(ReportFilterKind.Territory, "Territoire");

    /// <summary>In the reports of assignments: the structure that the assignment names.</summary>
    public static readonly ReportFilter AssignmentOrganisation = new(ReportFilterKind.Organisation, "Structure du référent");
    public static readonly ReportFilter Referent = new(ReportFilterKind.Referent, "Référent");

    public string Key => Kind switch
    {
        ReportFilterKind.Days => "jours",
        ReportFilterKind.From => "du",
        ReportFilterKind.To => "au",
        ReportFilterKind.States => "etats",
        ReportFilterKind.Organisation => "structure",
        ReportFilterKind.Territory => "territoire",
        ReportFilterKind.Referent => "referent",
        ReportFilterKind.Notice => "etat",
        _ => "situation",
    };

    /// <summary>A period, both days included.</summary>
    public static IEnumerable<ReportFilter> Period(string what, int daysBack = 30)
        => [new(ReportFilterKind.From, $"{what} du", DaysBack: daysBack), new(ReportFilterKind.To, "au")];

    public static ReportFilter Situation(ReportSituation byDefault)
        => new(ReportFilterKind.Situation, "Situation du dossier", ReportTexts.Slug(byDefault));
}
