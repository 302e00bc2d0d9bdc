using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Reports;

/// <summary>The words of reports, on screen, in workbooks and in addresses.</summary>
public static class ReportTexts
{
    public static string Name(CerState state) => state switch
    {
        CerState.Proposed => "CER proposition",
        CerState.Submitted => "Soumis à l’étude",
        CerState.Commission => "Étude approfondie en commission",
        CerState.AwaitingDecision => "Attente de décision",
        CerState.Validated => "Validé",
        _ => "Non validé",
    };

    public static string Slug(CerState state) => state switch
    {
        CerState.Proposed => "proposition",
        CerState.Submitted => "soumis",
        CerState.Commission => "commission",
        CerState.AwaitingDecision => "attente",
        CerState.Validated => "valide",
        _ => "non-valide",
    };

    public static ReportMark Mark(CerState state) => state switch
    {
        CerState.Submitted => ReportMark.Study,
        CerState.Commission => ReportMark.Panel,
        CerState.AwaitingDecision => ReportMark.Wait,
        CerState.Validated => ReportMark.Good,
        CerState.Refused => ReportMark.Bad,
        _ => ReportMark.Neutral,
    };

    public static CerState? State(string slug) => Enum.GetValues<CerState>().Cast<CerState?>().FirstOrDefault(state => Slug(state!.Value) == slug);

    public static string Name(CerType type) => type switch
    {
        CerType.First => "1er contrat",
        CerType.Renewal => "Renouvellement",
        CerType.Amendment => "Avenant",
        CerType.PaymentResumption => "Reprise de versement",
        _ => "Ouverture de droit",
    };

    public static string Name(ReportSituation situation) => situation switch
    {
        ReportSituation.Active => "File active",
        ReportSituation.Exited => "Sortis",
        _ => "Tous les dossiers",
    };

    public static string Slug(ReportSituation situation) => situation switch
    {
        ReportSituation.Active => "active",
        ReportSituation.Exited => "sortis",
        _ => "tous",
    };

    public static ReportSituation? Situation(string slug)
        => Enum.GetValues<ReportSituation>().Cast<ReportSituation?>().FirstOrDefault(situation => Slug(situation!.Value) == slug);
}
