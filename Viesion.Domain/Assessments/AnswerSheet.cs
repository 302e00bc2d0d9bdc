using System.Text.Json;

namespace Viesion.Domain.Assessments;

/// <summary>
/// The answers of an assessment, by the key of their question. In a draft they are as typed, and may be wrong; once finished, a number is
/// written
/// 1234.5, a day 2026-02-03, yes « oui », no « non », a choice by its words.
/// </summary>
public sealed record AnswerSheet(IReadOnlyDictionary<string, IReadOnlyList<string>> Values)
{
    public const string Yes = "oui";
    public const string No = "non";
    public const int MaxRepeats = 30;
    public const int TextMaxLength = 300;
    public const int LongTextMaxLength = 4_000;

    public static readonly AnswerSheet Empty = new(new Dictionary<string, IReadOnlyList<string>>());

    public IReadOnlyList<string> Of(string key) => Values.GetValueOrDefault(key) ?? [];

    public AnswerSheet With(string key, IReadOnlyList<string> answers)
        => new(new Dictionary<string, IReadOnlyList<string>>(Values) { [key] = answers });

    /// <summary>How many of the questions have an answer.</summary>
    public int Answered(IReadOnlyList<Question> questions)
        => questions.Count(question => Of(question.Key).Any(answer => !string.IsNullOrWhiteSpace(answer)));

    // PostgreSQL holds every character but U+0000.
    public string ToJson() => JsonSerializer.Serialize(Values).Replace(@"\u0000", "", StringComparison.Ordinal);

    public static AnswerSheet FromJson(string json)
        => JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(json) is { } values ? new(values) : Empty;

    /// <summary>Only what answers these questions; once finished, without blanks.</summary>
    internal AnswerSheet For(IReadOnlyList<Question> questions, bool finished)
        => new(questions.Where(question => Values.ContainsKey(question.Key)).ToDictionary(
            question => question.Key, question => (IReadOnlyList<string>)[
                .. Of(question.Key).Where(answer => !finished || !string.IsNullOrWhiteSpace(answer))
                    .Select(answer => finished ? answer.Trim() : answer)]));
}
