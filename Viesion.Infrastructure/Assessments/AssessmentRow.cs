namespace Viesion.Infrastructure.Assessments;

/// <summary>An assessment in the list of its dossier (DOS-12).</summary>
public sealed record AssessmentRow(int Id, string Questionnaire, string Theme, DateOnly On, string Author, int Questions, int Answers,
    bool IsDraft, DateTimeOffset UpdatedAt);
