using System.Text.Json;
using System.Text.Json.Serialization;

namespace Viesion.Domain.Assessments;

/// <summary>One question of a questionnaire.</summary>
/// <param name="Key">Told apart from the others of its questionnaire by it, whatever its place and its words.</param>
/// <param name="Repeatable">« + ajouter une réponse »: several answers of the same kind. Yes/no and several choices are never
/// repeated.</param>
/// <param name="Choices">For the questions with choices only.</param>
public sealed record Question(string Key, string Label, QuestionKind Kind, bool Required = false, bool Repeatable = false,
    IReadOnlyList<string>? Choices = null)
{
    public const int LabelMaxLength = 500;
    public const int ChoiceMaxLength = 200;
    public const int MaxChoices = 50;

    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault
    };

    public static bool HasChoices(QuestionKind kind) => kind is QuestionKind.SingleChoice or QuestionKind.SeveralChoices;

    public static bool MayRepeat(QuestionKind kind) => kind is not (QuestionKind.YesNo or QuestionKind.SeveralChoices);

    // PostgreSQL holds every character but U+0000.
    public static string ToJson(IReadOnlyList<Question> questions)
        => JsonSerializer.Serialize(questions, Json).Replace(@"\u0000", "", StringComparison.Ordinal);

    public static IReadOnlyList<Question> FromJson(string json) => JsonSerializer.Deserialize<List<Question>>(json, Json) ?? [];

    /// <summary>Without what its kind does not have, nor the spaces around the words.</summary>
    internal Question Tidy() => this with
    {
        Label = Label.Trim(),
        Repeatable = Repeatable && MayRepeat(Kind),
        Choices = HasChoices(Kind) ? [.. (Choices ?? []).Select(choice => choice.Trim()).Where(choice => choice.Length > 0)] : null,
    };
}
