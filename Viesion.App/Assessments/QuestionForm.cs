using Viesion.Domain.Assessments;

namespace Viesion.App.Assessments;

/// <summary>A question as it is being written.</summary>
public sealed class QuestionForm
{
    /// <summary>Kept through every correction, so that the same question stays the same.</summary>
    public string Key { get; init; } = Guid.NewGuid().ToString("N")[..10];

    public string? Label { get; set; }

    public QuestionKind Kind { get; set; }

    public bool Required { get; set; }

    public bool Repeatable { get; set; }

    /// <summary>One a line.</summary>
    public string? Choices { get; set; }

    public static QuestionForm Of(Question question) => new()
    {
        Key = question.Key,
        Label = question.Label,
        Kind = question.Kind,
        Required = question.Required,
        Repeatable = question.Repeatable,
        Choices = question.Choices is null ? null : string.Join('\n', question.Choices),
    };

    public Question Question()
        => new(Key, Label ?? "", Kind, Required, Repeatable, Domain.Assessments.Question.HasChoices(Kind)
            ? (Choices ?? "").Split('\n') : null);
}
