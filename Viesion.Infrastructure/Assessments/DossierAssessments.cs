namespace Viesion.Infrastructure.Assessments;

/// <summary>A page of the assessments of a dossier, last first.</summary>
/// <param name="Offered">The active questionnaires; empty for who may not write.</param>
public sealed record DossierAssessments(
    int BeneficiaryId, IReadOnlyList<AssessmentRow> Rows, int Total, int From, IReadOnlyList<QuestionnaireChoice> Offered);
