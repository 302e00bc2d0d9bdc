using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>Every foreseeable « no » of a CER: a code, a French sentence, the field it stands beside.</summary>
public static class CerRefusals
{
    public static readonly Refusal NotInThisState = new("cer-etat", "Cette action n’est pas possible dans l’état actuel du CER.");
    public static readonly Refusal DidNotComeFromThere = new("cer-retour", "Le CER ne peut revenir qu’à l’état par lequel il est arrivé.");
    public static readonly Refusal Decided = new(
        "cer-decide", "Un CER décidé ne se modifie plus. Un chef de service ou une ALI peut le faire revenir à l’état précédent.");

    public static readonly Refusal NoObjective = new("cer-sans-objectif", "Ajoutez au moins un objectif avant de soumettre le CER.",
        nameof(CerContent.Objectives));
    public static readonly Refusal NoSituation = new("cer-sans-situation", "Décrivez la situation actuelle avant de soumettre le CER.",
        nameof(CerContent.Situation));
    public static readonly Refusal NoAssessment = new(
        "cer-sans-evaluation", "À compléter avant de soumettre le CER.", nameof(CerContent.Assessment));
    public static readonly Refusal NoExpression = new("cer-sans-expression",
        "Recueillez l’expression de la personne. Si elle ne souhaite rien évoquer, mentionnez-le.", nameof(CerContent.Expression));
    public static readonly Refusal NotSigned = new("cer-sans-signature", "Indiquez la date de signature avant de soumettre le CER.",
        nameof(CerContent.SignedOn));
    public static readonly Refusal NoLift = new(
        "cer-sans-levee", "Cochez la levée de suspension ou de radiation : ce type de CER la demande.", nameof(CerContent.LiftsSanction));

    public static readonly Refusal NoDecisionDate = new("cer-sans-date", "Indiquez la date de la décision.", nameof(CerDecision.On));
    public static readonly Refusal DecisionInTheFuture = new(
        "cer-date-future", "La date de la décision ne peut pas être dans le futur.", nameof(CerDecision.On));
    public static readonly Refusal NoDecisionComment = new(
        "cer-sans-decision", "Commentez la décision du Département.", nameof(CerDecision.Comment));

    public static readonly Refusal BadNumber = new(
        "cer-numero", $"Le numéro est compris entre 1 et {Cer.MaxNumber}.", nameof(CerContent.Number));
    public static readonly Refusal EndBeforeStart = new("cer-fin", "La date de fin précède la date de début.", nameof(CerContent.End));
    public static readonly Refusal TooLong = new("cer-duree", $"Un CER dure {Cer.MaxMonths} mois au plus.", nameof(CerContent.End));
    public static readonly Refusal SignedInTheFuture = new("cer-signature-future", "La date de signature ne peut pas être dans le futur.",
        nameof(CerContent.SignedOn));
    public static readonly Refusal BadHours = new("cer-heures", $"Indiquez entre 0 et {Cer.MaxWeeklyHours} heures par semaine.",
        nameof(CerContent.WeeklyHours));
    public static readonly Refusal NoTheme = new(
        "cer-objectif-sans-theme", "Choisissez le thème de l’objectif.", nameof(CerContent.Objectives));
    public static readonly Refusal TooManyObjectives = new(
        "cer-objectifs", $"Un CER compte {Cer.MaxObjectives} objectifs au plus.", nameof(CerContent.Objectives));

    public static readonly Refusal NotRunning = new("cer-cloture-etat", "Seul un CER validé peut être clos.");
    public static readonly Refusal ClosedOutside = new(
        "cer-cloture-date", "La date de clôture doit être comprise entre le début et la fin du CER en cours.", "CloseOn");
    public static readonly Refusal DraftGone = new(
        "brouillon-perdu", "Ce brouillon vient d’être supprimé ou enregistré par quelqu’un d’autre.");

    public const string DraftConflictCode = "brouillon-conflit";

    /// <summary>What stands between a proposition and its submission.</summary>
    public static readonly IReadOnlyList<Refusal> Incomplete = [NotSigned, NoLift, NoSituation, NoAssessment, NoObjective, NoExpression];

    /// <summary>Those that guards of the lifecycle name.</summary>
    public static readonly IReadOnlyList<Refusal> Guards = [Refusal.Forbidden, DidNotComeFromThere, .. Incomplete];

    /// <summary>The refusal that a guard of the lifecycle names.</summary>
    public static Refusal OfGuard(string code) => Guards.Single(refusal => refusal.Code == code);

    public static Refusal TextTooLong(string field, int length, int max)
        => new("cer-texte-long", $"Texte trop long : retirez {length - max} caractères.", field);

    /// <summary>Somebody saved the shared draft since it was read: nothing was overwritten.</summary>
    public static Refusal DraftConflict(string name, DateTimeOffset at)
        => new(DraftConflictCode, $"{name} a enregistré ce brouillon le {at.InParis():dd/MM/yyyy' à 'HH:mm:ss}.");
}
