using Viesion.App.Beneficiaries;
using Viesion.App.Caseloads;
using Viesion.App.Reports;
using Viesion.App.Ui;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Infrastructure.Home;

namespace Viesion.App.Home;

/// <summary>The figures of the dashboard in words, and where each leads.</summary>
internal static class DashboardTexts
{
    public static IReadOnlyList<DashboardFigure> Assignments(Dashboard dashboard, bool own) =>
    [
        new(own ? "Comme référent de parcours" : "Référents de parcours", "person", dashboard.Portfolio.Running, "en cours",
            CaseloadAddress.Path,
            own ? "Les dossiers dont vous êtes le référent de parcours aujourd’hui."
            : "Les dossiers accompagnés aujourd’hui par un référent de parcours."),
        new(own ? "Comme référent d’étape" : "Référents d’étape", "route", dashboard.Step, "en cours",
            List(AssignmentCriterion.Name, AssignmentCriterion.Step),
            own ? "Les dossiers dont vous êtes un référent d’étape aujourd’hui." : "Les dossiers qui ont un référent d’étape aujourd’hui."),
        new("Hors dispositif", "person_add", dashboard.Outside, "pré-affectation",
            List(AssignmentCriterion.Name, AssignmentCriterion.Outside),
            $"Les dossiers {(own ? "que vous accompagnez" : "accompagnés")} aujourd’hui alors que la personne n’est pas, ou n’est plus, "
            + "inscrite sur un dispositif."),
    ];

    public static IReadOnlyList<DashboardFigure> Work(Dashboard dashboard, DateOnly today) =>
    [
        new("Entretiens et visites", "event", dashboard.Seen, "personnes vues, 4 dernières semaines",
            List(LastAppointmentCriterion.Name, $"{today.AddDays(-Dashboard.WeeksDays):yyyy-MM-dd}..{today:yyyy-MM-dd}"),
            "Les personnes de votre périmètre venues à un rendez-vous, quel qu’en soit le type, depuis 28 jours, aujourd’hui compris."),
        new("CER établis", "draw", dashboard.WeeksCers, "4 dernières semaines", Signed(Dashboard.WeeksDays),
            "Les CER signés depuis 28 jours, aujourd’hui compris, pour les dossiers de votre périmètre, quel que soit leur état."),
        new("CER établis", "assignment_turned_in", dashboard.YearCers, $"depuis le 1er{French.Nbsp}janvier",
            Signed(Math.Max(1, today.DayOfYear - 1)),
            "Les CER signés depuis le début de l’année civile pour les dossiers de votre périmètre, quel que soit leur état."),
        new("Mes notes en cours", "description", dashboard.Notes.Written, On(dashboard.Notes.WrittenDossiers),
            List(NoteCriterion.Name, NoteCriterion.Written),
            "Les notes ouvertes que vous avez écrites. Le chiffre ouvre la liste de leurs dossiers."),
        new("Notes attribuées", "mail", dashboard.Notes.Assigned, On(dashboard.Notes.AssignedDossiers),
            List(NoteCriterion.Name, NoteCriterion.Assigned),
            "Les notes ouvertes qu’un collègue vous a attribuées. Le chiffre ouvre la liste de leurs dossiers."),
    ];

    private static string List(string criterion, string value)
        => DossierListAddress.Of(new DossierQuery { Search = DossierSearch.Empty.With(criterion, value) });

    private static string Signed(int days) => $"{ReportAddress.Path}/cer-etat?jours={days}";

    private static string On(int dossiers) => dossiers == 0 ? "aucun dossier" : $"sur {French.Count(dossiers, "dossier")}";
}
