using Viesion.App.Ui;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Caseloads;

namespace Viesion.App.Caseloads;

/// <summary>Enrolments and assignments as people read them.</summary>
public static class CaseloadTexts
{
    public static string State(EnrolmentState state) => state switch
    {
        EnrolmentState.Entered => "Entrée",
        EnrolmentState.Standby => "Veille",
        _ => "Sortie",
    };

    public static Tone Tone(EnrolmentState state) => state switch
    {
        EnrolmentState.Entered => Ui.Tone.Ok,
        EnrolmentState.Standby => Ui.Tone.Wait,
        _ => Ui.Tone.Neutral,
    };

    public static (Tone Tone, string Text) Standing(AssignmentState state, DateOnly start, DateOnly today) => state switch
    {
        AssignmentState.Ended => (Ui.Tone.Neutral, "terminée"),
        _ when start > today => (Ui.Tone.Study, "à venir"),
        AssignmentState.ExitScheduled => (Ui.Tone.Wait, "fin programmée"),
        _ => (Ui.Tone.Ok, "en cours"),
    };

    /// <summary>« Réorientation », « Sortie saisie dans Viesion par Claire Delorme · retraite ».</summary>
    public static string? EndedBy(DossierReferent referent) => referent.EndCause is not { } cause ? null
        : string.Join(" · ", new[] { EndCause(cause) + (referent.EndedBy is { } name ? $" par {name}" : ""), referent.EndReason }
        .Where(part => part is not null));

    public static string State(EndRequestState state) => state switch
    {
        EndRequestState.Requested => "Demandée",
        EndRequestState.Confirmed => "Confirmée",
        EndRequestState.Refused => "Refusée",
        _ => "Retirée",
    };

    public static Tone Tone(EndRequestState state) => state switch
    {
        EndRequestState.Requested => Ui.Tone.Wait,
        EndRequestState.Confirmed => Ui.Tone.Ok,
        EndRequestState.Refused => Ui.Tone.Bad,
        _ => Ui.Tone.Neutral,
    };

    /// <summary>« Droit clos depuis le 01/09/2026 (ressources) ».</summary>
    public static string Detected(DetectedEndReason found) => found.Reason switch
    {
        EndReason.EntitlementClosed => $"Droit clos{Since(found.Since)}{Aside(found.Detail)}",
        EndReason.NotSubjectToDuties => "Personne NSDD, non soumise aux droits et devoirs",
        EndReason.LeftDepartment => $"Adresse hors du département{Aside(found.Detail)}",
        EndReason.ChangedTerritory => $"Dossier passé sur un autre territoire{Aside(found.Detail)}",
        _ => found.Since is { } last ? $"Absent du déversement Genesis depuis le {French.Date(last)}" : "Jamais déversé par Genesis",
    };

    /// <summary>The item of the list of reasons that says the same, as far as its words tell.</summary>
    public static int? Suggested(IReadOnlyList<CaseloadChoice> reasons, DossierEndReasons? detected)
        => detected?.Own.Reasons.Select(found => found.Reason switch
        {
            EndReason.EntitlementClosed => "droit clos",
            EndReason.NotSubjectToDuties => "nsdd",
            EndReason.LeftDepartment => "hors département",
            EndReason.ChangedTerritory => "changement de territoire",
            _ => null,
        }).OfType<string>().Select(
            words => reasons.FirstOrDefault(reason => reason.Name.Contains(words, StringComparison.CurrentCultureIgnoreCase))?.Id)
            .FirstOrDefault(id => id is not null);

    private static string Since(DateOnly? day) => day is null ? "" : $" depuis le {French.Date(day)}";

    private static string Aside(string? detail) => string.IsNullOrWhiteSpace(detail) ? "" : $" ({detail})";

    public static string Kind(AssignmentKind kind) => kind == AssignmentKind.Pathway ? "Référent de parcours" : "Référent d’étape";

    public static string EndCause(AssignmentEndCause cause) => cause switch
    {
        AssignmentEndCause.Entered => "Sortie saisie dans Viesion",
        AssignmentEndCause.Reorientation => "Réorientation",
        _ => "Déversement Genesis",
    };
}
