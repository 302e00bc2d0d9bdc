namespace Viesion.Domain.Assessments;

/// <summary>How a question is answered (DOS-12).</summary>
public enum QuestionKind
{
    Text,
    LongText,
    Number,
    Date,
    YesNo,
    SingleChoice,
    SeveralChoices,
}
