namespace Viesion.Infrastructure.Assessments;

/// <summary>A questionnaire that may be answered.</summary>
public sealed record QuestionnaireChoice(int Id, string Name, string Theme);
