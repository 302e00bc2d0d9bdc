using Viesion.Domain.Assessments;

namespace Viesion.Infrastructure.Assessments;

/// <summary>An assessment to be read or filled in, with the questions of the version that it answers.</summary>
/// <param name="Mine">I wrote it and may still write in the dossier: I may fill it in and correct it.</param>
public sealed record AssessmentView(
    int Id, int BeneficiaryId, int Revision, string Questionnaire, string Theme, IReadOnlyList<Question> Questions,
    AnswerSheet Answers, DateOnly On,
    string Author, bool Mine, DateTimeOffset StartedAt, DateTimeOffset UpdatedAt, DateTimeOffset? FinishedAt);
