namespace Viesion.Domain.Assessments;

/// <summary>The words of questionnaires and assessments, as people read them.</summary>
public static class AssessmentTexts
{
    public static string Name(QuestionKind kind) => kind switch
    {
        QuestionKind.Text => "Texte court",
        QuestionKind.LongText => "Texte long",
        QuestionKind.Number => "Nombre",
        QuestionKind.Date => "Date",
        QuestionKind.YesNo => "Oui / non",
        QuestionKind.SingleChoice => "Un seul choix",
        _ => "Plusieurs choix",
    };

    public static string State(bool draft) => draft ? "Brouillon" : "Terminé";
}
