using Viesion.Domain.Common;

namespace Viesion.Domain.Assessments;

/// <summary>Every foreseeable « no » of questionnaires and assessments.</summary>
public static class AssessmentRefusals
{
    public static readonly Refusal NoName = new("questionnaire-sans-nom", "Nommez le questionnaire.");
    public static readonly Refusal NoTheme = new("questionnaire-sans-theme", "Indiquez le thème.");
    public static readonly Refusal NoQuestion = new("questionnaire-sans-question", "Ajoutez au moins une question.");
    public static readonly Refusal TooManyQuestions = new(
        "questionnaire-long", $"Un questionnaire compte {Questionnaire.MaxQuestions} questions au plus.");
    public static readonly Refusal SameKey = new("questionnaire-cle", "Deux questions portent le même identifiant.");
    public static readonly Refusal NoLabel = new("question-sans-texte", "Écrivez la question.");
    public static readonly Refusal BadChoices = new("question-choix",
        $"Écrivez de 2 à {Question.MaxChoices} choix différents, un par ligne, de {Question.ChoiceMaxLength} caractères au plus.");

    public static readonly Refusal Inactive = new("questionnaire-inactif", "Ce questionnaire n’est plus proposé.");
    public static readonly Refusal NotTheAuthor = new("bilan-auteur", "Seul l’auteur d’un bilan peut le modifier.");
    public static readonly Refusal Finished = new("bilan-termine", "Ce bilan est terminé : il se corrige, mais n’est plus un brouillon.");
    public static readonly Refusal NoDate = new("bilan-sans-date", "Indiquez la date du bilan.", nameof(FinishAssessment.On));
    public static readonly Refusal DateInTheFuture = new(
        "bilan-date-future", "La date du bilan ne peut pas être dans le futur.", nameof(FinishAssessment.On));
    public static readonly Refusal Unanswered = new("bilan-sans-reponse", "Cette question attend une réponse.");
    public static readonly Refusal TooManyAnswers = new("bilan-reponses", "Trop de réponses à cette question : retirez-en.");
    public static readonly Refusal NotANumber = new("bilan-nombre", "Indiquez un nombre.");
    public static readonly Refusal NotADate = new("bilan-date", "Date à corriger : écrivez par exemple 03/02/2026.");
    public static readonly Refusal NotAChoice = new("bilan-choix", "Choisissez une réponse proposée.");
    public static readonly Refusal Oversized = new(
        "bilan-trop-long", "Ce bilan est trop long pour être enregistré : raccourcissez la dernière réponse.");

    public static Refusal TooLong(string field, int length, int max)
        => new("bilan-texte-long", $"Texte trop long : retirez {length - max} caractères ({max} au plus).", field);
}
