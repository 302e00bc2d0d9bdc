using Viesion.Domain.Cers;

namespace Viesion.App.Cers;

/// <summary>Where the fields of the form are: which step holds each, how its element is called, its words.</summary>
public static class CerFields
{
    public const int Frame = 1, Situation = 2, Objectives = 3, Expression = 4, Review = 5;

    /// <summary>The element of a field, so that the review can lead to it.</summary>
    public static string Id(string field) => $"cer-{field.Replace('.', '-')}";

    public static int StepOf(string field) => field switch
    {
        nameof(CerDraftContent.Situation) or nameof(CerDraftContent.Assessment) => Situation,
        nameof(CerDraftContent.Expression) or nameof(CerDraftContent.Consent) => Expression,
        nameof(CerDraftContent.Objectives) => Objectives,
        _ when field.Contains('.', StringComparison.Ordinal) => Objectives,
        _ => Frame,
    };

    public static string StepTitle(int step) => step switch
    {
        Frame => "Cadre",
        Situation => "Situation et évaluation",
        Objectives => "Objectifs",
        Expression => "Expression et accord",
        _ => "Relecture",
    };

    public static string Label(string field) => field switch
    {
        nameof(CerDraftContent.Number) => "Numéro",
        nameof(CerDraftContent.Start) => "Date de début",
        nameof(CerDraftContent.End) => "Date de fin",
        nameof(CerDraftContent.Months) => "Durée",
        nameof(CerDraftContent.SignedOn) => "Date de signature",
        nameof(CerDraftContent.WeeklyHours) => "Heures d’activité par semaine",
        nameof(CerDraftContent.Comment) => "Commentaire pour le service",
        nameof(CerDraftContent.LiftsSanction) => "Levée de suspension ou de radiation",
        nameof(CerDraftContent.CloseOn) => "Clôture du CER en cours",
        nameof(CerDraftContent.Situation) => "Situation actuelle",
        nameof(CerDraftContent.Assessment) => "Évaluation commune du parcours",
        nameof(CerDraftContent.Expression) => "Expression de la personne accompagnée",
        _ => "Objectifs",
    };
}
