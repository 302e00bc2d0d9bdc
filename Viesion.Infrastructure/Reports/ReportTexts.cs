using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Cers;
using Viesion.Domain.FormalNotices;

namespace Viesion.Infrastructure.Reports;

/// <summary>The words of reports, on screen, in workbooks and in addresses.</summary>
public static class ReportTexts
{
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

    public static CerState? State(string slug)
        => Enum.GetValues<CerState>().Cast<CerState?>().FirstOrDefault(state => Slug(state!.Value) == slug);

    public static string Name(EntitlementStatus status) => status switch
    {
        EntitlementStatus.OpenPayable => "Ouvert et versable",
        EntitlementStatus.OpenSuspended => "Ouvert suspendu",
        EntitlementStatus.PaymentSuspended => "Versement suspendu",
        _ => "Clos",
    };

    public static string Name(ReportGroup group) => group switch
    {
        ReportGroup.Caseloads => "Files actives",
        ReportGroup.Cers => "CER",
        ReportGroup.Entitlements => "Droits et mutations",
        ReportGroup.Secretariat => "Secrétariat",
        _ => "Activité",
    };

    public static string Slug(FormalNoticeState state) => state switch
    {
        FormalNoticeState.Requested => "demandee",
        FormalNoticeState.Done => "faite",
        _ => "refusee",
    };

    public static FormalNoticeState? Notice(string slug)
        => Enum.GetValues<FormalNoticeState>().Cast<FormalNoticeState?>().FirstOrDefault(state => Slug(state!.Value) == slug);

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
