using Viesion.App.Ui;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Caseloads;

namespace Viesion.App.Caseloads;

/// <summary>« Ma file active » as people read it.</summary>
internal static class ActiveCaseloadTexts
{
    public static string Menu(Profile profile) => new Perimeter(null, profile, null, null).HasCaseload ? "Ma file active" : "Files actives";

    public static string Title(CaseloadList list) => list switch
    {
        CaseloadList.Entered => "Entrée",
        CaseloadList.Standby => "Veille",
        CaseloadList.ToExit => "Sorties à faire",
        CaseloadList.ExitScheduled => "Sorties prévues",
        _ => "Nouvelles entrées",
    };

    /// <summary>Exactly what is counted.</summary>
    public static string Help(CaseloadList list) => list switch
    {
        CaseloadList.Entered => "Dossiers dont le référent de parcours est en cours d’accompagnement aujourd’hui, inscrits sur le "
            + "dispositif et sans veille.",
        CaseloadList.Standby => "Dossiers accompagnés aujourd’hui dont l’inscription est en veille. Ils restent dans la file active.",
        CaseloadList.ToExit => "Référent de parcours en cours, sans date de fin saisie, alors que Genesis ne déverse plus le dossier "
            + "depuis au moins "
            + $"{EndReasonReads.AbsentDays} jours, ou qu’un motif de fin est détecté\u00a0: droit clos, personne non soumise aux droits et "
            + "devoirs (NSDD), adresse hors du département, référent d’un autre territoire que le dossier.",
        CaseloadList.ExitScheduled =>
            "Dossiers accompagnés aujourd’hui dont le dernier jour est déjà saisi\u00a0: l’accès dure jusqu’à ce jour compris.",
        _ => "Dossiers accompagnés aujourd’hui dont le référent de parcours a été désigné à partir de la date choisie. C’est la date de "
            + "désignation, pas celle du premier entretien.",
    };

    public static Tone Tone(CaseloadList list) => list switch
    {
        CaseloadList.Entered => Ui.Tone.Ok,
        CaseloadList.ToExit => Ui.Tone.Bad,
        CaseloadList.Recent => Ui.Tone.Study,
        _ => Ui.Tone.Wait,
    };

    public static string Icon(CaseloadList list) => list switch
    {
        CaseloadList.Entered => "group",
        CaseloadList.Standby => "hourglass_empty",
        CaseloadList.ToExit => "logout",
        CaseloadList.ExitScheduled => "event_available",
        _ => "person_add",
    };

    public static string EmptyText(CaseloadList list) => list switch
    {
        CaseloadList.ToExit => "Genesis déverse tous les dossiers, et aucun motif de fin n’a été détecté.",
        CaseloadList.Recent => "Choisissez une date plus ancienne pour remonter plus loin.",
        _ => "Aucun dossier de la file active n’est dans cet état.",
    };

    /// <summary>« Veille jusqu’au 12/12/2026 · droit clos »: why the dossier stands in the list.</summary>
    public static string Situation(CaseloadDossier dossier, DateOnly today)
    {
        List<string> parts = [];
        if (!dossier.Poured && (dossier.RefreshedOn is not { } on || on <= today.AddDays(-EndReasonReads.AbsentDays)))
            parts.Add(dossier.RefreshedOn is { } last ? $"plus déversé depuis le {French.Date(last)}" : "jamais déversé");
        if (dossier.Entitlement is EntitlementStatus.Closed)
            parts.Add("droit clos");
        if (dossier.SubjectToDuties is false)
            parts.Add("NSDD");
        if (dossier.LeftFor is { } place)
            parts.Add($"adresse hors département ({place})");
        if (dossier.MovedTo is { } territory)
            parts.Add($"dossier passé à {territory}");
        if (dossier.StandbyUntil is { } end)
            parts.Add($"veille prévue jusqu’au {French.Date(end)}");
        var text = string.Join(" · ", parts);
        return UserText.Capital(text);
    }

    /// <summary>« janv. 2026 » for an end of month, the date for today.</summary>
    public static string Month(DateOnly day) => day.AddDays(1).Day == 1 ? day.ToString("MMM yyyy", French.Culture) : French.Date(day);
}
