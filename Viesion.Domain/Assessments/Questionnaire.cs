using Viesion.Domain.Common;

namespace Viesion.Domain.Assessments;

/// <summary>
/// A form that administrators define by theme, to take stock with a person (DOS-12). Its questions are never rewritten: changing them makes
/// a new version, and each assessment keeps the version that it answers. Deactivated rather than deleted.
/// </summary>
public sealed class Questionnaire
{
    public const int NameMaxLength = 200;
    public const int ThemeMaxLength = 100;
    public const int MaxQuestions = 150;

    private readonly List<QuestionnaireVersion> versions = [];

    private Questionnaire() => (Name, Theme) = (null!, null!);

    public int Id { get; private set; }

    public string Name { get; private set; }

    public string Theme { get; private set; }

    /// <summary>Offered in the dossiers.</summary>
    public bool Active { get; private set; }

    /// <summary>The version that new assessments answer.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<QuestionnaireVersion> Versions => versions;

    public uint Version { get; private set; }

    public QuestionnaireVersion Current => versions.Single(version => version.Number == Number);

    public static Result<Questionnaire> Create(int id, QuestionnaireContent content, int? by, DateTimeOffset now)
    {
        var questionnaire = new Questionnaire { Id = id };
        return questionnaire.Write(content, by, now) is { } refusal ? refusal : questionnaire;
    }

    /// <summary>Rewrites it; other questions than those of the current version make another version.</summary>
    public Refusal? Write(QuestionnaireContent content, int? by, DateTimeOffset now)
    {
        if (content.Problems() is [var problem, ..])
            return problem;
        (Name, Theme, Active) = (content.Name.Trim(), content.Theme.Trim(), content.Active);
        var questions = Question.ToJson([.. content.Questions.Select(question => question.Tidy())]);
        // Compared as they are written: PostgreSQL keeps jsonb in an order of its own.
        if (Number == 0 || Question.ToJson(Current.Read()) != questions)
            versions.Add(new QuestionnaireVersion(++Number, questions, content.Questions.Count, by, now));
        return null;
    }
}
