using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Assessments;

/// <summary>
/// Bilan: the answers of a person to a version of a questionnaire, kept as a draft at each pause in typing, then finished, then corrected
/// if need be; always by its author. <see cref="Revision"/> rises at each save, so that a second tab is told instead of overwriting.
/// </summary>
[DossierData(DataKind.Path)]
public sealed class Assessment
{
    private Assessment() => Answers = null!;

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    public int QuestionnaireId { get; private set; }

    public int QuestionnaireVersionId { get; private set; }

    public int AuthorId { get; private set; }

    /// <summary>« Date du bilan ».</summary>
    public DateOnly On { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Null while it is a draft.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>An <see cref="AnswerSheet"/>, as JSON.</summary>
    public string Answers { get; private set; }

    public int QuestionCount { get; private set; }

    /// <summary>How many questions have an answer.</summary>
    public int AnswerCount { get; private set; }

    public int Revision { get; private set; }

    public bool IsDraft => FinishedAt is null;

    public static Result<Assessment> Start(int id, int beneficiaryId, Questionnaire questionnaire, int author, DateTimeOffset now)
        => !questionnaire.Active ? AssessmentRefusals.Inactive
            : new Assessment
            {
                Id = id,
                BeneficiaryId = beneficiaryId,
                QuestionnaireId = questionnaire.Id,
                QuestionnaireVersionId = questionnaire.Current.Id,
                AuthorId = author,
                On = now.ParisDate(),
                StartedAt = now,
                UpdatedAt = now,
                Answers = AnswerSheet.Empty.ToJson(),
                QuestionCount = questionnaire.Current.QuestionCount,
                Revision = 1,
            };

    /// <summary>Keeps what is typed, whatever it is; over <paramref name="expectedRevision"/> only.</summary>
    public Refusal? Save(AnswerSheet sheet, DateOnly? on, IReadOnlyList<Question> questions, int expectedRevision, int by,
        DateTimeOffset now)
    {
        var refusal = Barred(expectedRevision, by) ?? (IsDraft ? null : AssessmentRefusals.Finished) ?? AnswerCheck.Oversized(sheet);
        if (refusal is null)
            Keep(sheet.For(questions, finished: false), on ?? On, questions, now);
        return refusal;
    }

    /// <summary>Ends the draft, or corrects what was ended: nothing required may be missing, nothing may be wrong.</summary>
    public Refusal? Finish(AnswerSheet sheet, DateOnly? on, IReadOnlyList<Question> questions, int expectedRevision, int by,
        DateTimeOffset now)
    {
        var refusal = Barred(expectedRevision, by) ?? WrongDate(on, now) ?? AnswerCheck.Oversized(sheet)
            ?? (AnswerCheck.Problems(questions, sheet) is [var problem, ..] ? problem : null);
        if (refusal is not null)
            return refusal;
        Keep(sheet.For(questions, finished: true), on!.Value, questions, now);
        FinishedAt ??= now;
        return null;
    }

    /// <summary>Whether the draft may be thrown away.</summary>
    public Refusal? Discard(int expectedRevision, int by) => Barred(expectedRevision, by) ?? (IsDraft ? null : AssessmentRefusals.Finished);

    public static Refusal? WrongDate(DateOnly? on, DateTimeOffset now)
        => on is null ? AssessmentRefusals.NoDate : on > now.ParisDate() ? AssessmentRefusals.DateInTheFuture : null;

    private Refusal? Barred(int expectedRevision, int by)
        => by != AuthorId ? AssessmentRefusals.NotTheAuthor : expectedRevision != Revision ? Refusal.Conflict : null;

    private void Keep(AnswerSheet sheet, DateOnly on, IReadOnlyList<Question> questions, DateTimeOffset now)
    {
        (Answers, On, AnswerCount, UpdatedAt) = (sheet.ToJson(), on, sheet.Answered(questions), now);
        Revision++;
    }
}
