namespace Viesion.Infrastructure.Assessments;

/// <summary>A questionnaire in the list of administrators.</summary>
/// <param name="UsedBy">How many assessments answer one of its versions.</param>
public sealed record QuestionnaireRow(int Id, string Name, string Theme, bool Active, int Number, int Questions, int UsedBy);
