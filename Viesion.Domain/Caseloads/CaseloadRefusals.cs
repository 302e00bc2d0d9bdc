using System.Globalization;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>
/// Every foreseeable « no » of an inscription, an assignment or a request: a code, a French sentence, the field it stands beside.
/// </summary>
public static class CaseloadRefusals
{
    public static readonly Refusal ExitUnused = new(
        "dispositif-sortie", "La sortie du dispositif n’est pas utilisée par le Département\u00a0: sortez le dossier de la file active.");
    public static readonly Refusal ProgrammeExitInTheFuture = new(
        "dispositif-sortie-future", "La date de sortie du dispositif ne peut pas être dans le futur.", nameof(ExitProgramme.On));

    public static readonly Refusal StandbyOver = new("veille-terminee", "Cette veille est déjà terminée.");
    public static readonly Refusal StandbyEndInTheFuture = new(
        "veille-fin-future", "La veille se termine aujourd’hui ou avant. Pour plus tard, indiquez une fin prévue.", nameof(EndStandby.End));
    public static readonly Refusal StandbyEndBeforeStart = new(
        "veille-fin", "La fin de la veille précède son début.", nameof(EndStandby.End));
    public static readonly Refusal ExpectedEndBeforeStart = new(
        "veille-fin-prevue", "La fin prévue précède le début.", nameof(AddStandby.ExpectedEnd));
    public static readonly Refusal ExpectedEndTooFar = new(
        "veille-fin-lointaine", $"La fin prévue est à {StandbyPeriod.MaxYears} ans au plus du début.", nameof(AddStandby.ExpectedEnd));
    public static readonly Refusal NoReason = new("motif", "Choisissez un motif de la liste.", nameof(AddStandby.ReasonId));

    public static readonly Refusal StepNeedsEnd = new("etape-sans-fin", "Un référent d’étape a toujours une date de fin.");
    public static readonly Refusal ExitTooFar = new(
        "sortie-lointaine", $"La sortie se prévoit à {ReferentAssignment.MaxMonths} mois au plus.", nameof(ScheduleCaseloadExit.LastDay));
    public static readonly Refusal OtherExitDay = new(
        "sortie-autre-jour", "Ce n’est pas le dernier jour de ce mois ni du mois prochain\u00a0: confirmez cette date.",
        nameof(ScheduleCaseloadExit.OtherDayConfirmed));
    public static readonly Refusal NotPathway = new("affectation-etape", "La sortie de la file active concerne le référent de parcours.");
    public static readonly Refusal NotStep = new("affectation-parcours", "Cette action concerne un référent d’étape.");
    public static readonly Refusal SomebodyElseSince = new(
        "sortie-remplacee", "Un autre référent de parcours accompagne la personne depuis\u00a0: la sortie ne peut plus être annulée.");

    public static readonly Refusal NoReferent = new(
        "referent", "Choisissez un collaborateur actif qui a une file active.", nameof(AddStepReferent.StaffMemberId));
    public static readonly Refusal AlreadyReferent = new("referent-deja", "Ce collaborateur est déjà référent du dossier à ces dates.",
        nameof(AddStepReferent.StaffMemberId));
    public static readonly Refusal StepEndBeforeStart = new(
        "etape-fin", "La date de fin précède la date de début.", nameof(AddStepReferent.End));
    public static readonly Refusal StepEndOver = new("etape-fin-passee",
        "La date de fin est aujourd’hui ou plus tard\u00a0: c’est elle qui donne accès au dossier.", nameof(AddStepReferent.End));
    public static readonly Refusal StepTooLong = new(
        "etape-duree", $"Un référent d’étape est désigné pour {ReferentAssignment.MaxMonths} mois au plus.", nameof(AddStepReferent.End));
    public static readonly Refusal StepStart = new("etape-debut", "Le début est au plus un mois avant aujourd’hui, et au plus un an après.",
        nameof(AddStepReferent.Start));
    public static readonly Refusal ChangeDay = new("referent-date",
        "Le changement prend effet au plus un mois avant aujourd’hui, et au plus un an après.", nameof(ChangePathwayReferent.From));

    public static readonly Refusal RequestNotInThisState = new("fin-etat", "Cette demande a déjà reçu une suite.");
    public static readonly Refusal RequestOpen = new("fin-deja-demandee", "Une fin d’accompagnement est déjà demandée pour ce dossier.");
    public static readonly Refusal NoPathwayReferent = new(
        "fin-sans-referent", "Aucun référent de parcours n’accompagne la personne aujourd’hui.");
    public static readonly Refusal NoAnswer = new("fin-sans-reponse", "Expliquez le refus\u00a0: le demandeur lira ce commentaire.",
        nameof(RefuseAccompanimentEnd.Comment));

    public static Refusal NotInThisState(EnrolmentState state) => new("dispositif-etat", state switch
    {
        EnrolmentState.Standby => "Le dossier est déjà en veille.",
        EnrolmentState.Exited => "Le dossier est sorti du dispositif.",
        _ => "Le dossier n’est pas en veille.",
    });

    public static Refusal NotInThisState(AssignmentState state) => new("affectation-etat", state switch
    {
        AssignmentState.Active => "Aucune sortie de la file active n’est prévue.",
        AssignmentState.Ended => "Cet accompagnement est déjà terminé.",
        _ => "Une sortie de la file active est déjà prévue.",
    });

    public static Refusal ProgrammeExitBeforeEntry(DateOnly enteredOn)
        => new("dispositif-sortie-avant", $"La sortie précède l’entrée dans le dispositif, le {Day(enteredOn)}.", nameof(ExitProgramme.On));

    public static Refusal StandbyBeforeEntry(DateOnly enteredOn)
        => new("veille-avant-entree", $"La veille ne peut pas commencer avant l’entrée dans le dispositif, le {Day(enteredOn)}.",
            nameof(AddStandby.Start));

    public static Refusal StandbyStartsLate(DateOnly latest)
        => new("veille-debut", $"La veille commence au plus tard le {Day(latest)}\u00a0: elle met le dossier de côté dès son "
            + "enregistrement.", nameof(AddStandby.Start));

    public static Refusal StandbyOverlaps(DateRange other)
        => new("veille-chevauche", $"Une veille couvre déjà ces jours\u00a0: {Span(other)}.", nameof(AddStandby.Start));

    public static Refusal ExitBeforeStart(DateOnly start)
        => new("sortie-avant-debut", $"La sortie précède le début de l’accompagnement, le {Day(start)}.",
            nameof(ScheduleCaseloadExit.LastDay));

    public static Refusal PathwayOverlaps(DateRange other)
        => new("referent-chevauche", $"Un référent de parcours est déjà désigné {Span(other)}\u00a0: choisissez un jour postérieur à ce "
            + "début.", nameof(ChangePathwayReferent.From));

    /// <summary>Null when the text fits.</summary>
    public static Refusal? TooLong(string field, string? text, int max)
        => text?.Length > max ? new Refusal("texte-long", $"Texte trop long\u00a0: retirez {text.Length - max} caractères.", field) : null;

    private static string Span(DateRange days)
        => days.End is { } end ? $"du {Day(days.Start)} au {Day(end)}" : $"depuis le {Day(days.Start)}";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
