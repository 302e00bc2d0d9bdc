namespace Viesion.Domain.Assessments;

/// <summary>The questions of a questionnaire as they stood from one day on. Never changes.</summary>
public sealed class QuestionnaireVersion
{
    private QuestionnaireVersion() => Questions = null!;

    internal QuestionnaireVersion(int number, string questions, int count, int? by, DateTimeOffset at)
        => (Number, Questions, QuestionCount, CreatedById, CreatedAt) = (number, questions, count, by, at);

    public int Id { get; private set; }

    public int QuestionnaireId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>As JSON, in their order.</summary>
    public string Questions { get; private set; }

    public int QuestionCount { get; private set; }

    public int? CreatedById { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public IReadOnlyList<Question> Read() => Question.FromJson(Questions);
}
