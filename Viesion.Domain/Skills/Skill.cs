using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Skills;

/// <summary>
/// What a person knows how to do, from the référentiel of skills, and how well (guide Hérault, « La saisie des compétences »).
/// </summary>
[DossierData(DataKind.Path)]
public sealed class Skill
{
    public const int CommentMaxLength = 4_000;

    private Skill()
    {
    }

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    /// <summary>Which skill; its filière and its group are the items above.</summary>
    public int ItemId { get; private set; }

    public int? LevelId { get; private set; }

    public DateOnly Start { get; private set; }

    /// <summary>The last day it holds, included; null when nothing ends it.</summary>
    public DateOnly? End { get; private set; }

    public string? Comment { get; private set; }

    /// <summary>Who recorded it; null for the system.</summary>
    public int? AuthorId { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public uint Version { get; private set; }

    public SkillContent ToContent() => new(ItemId, Start, End, LevelId, Comment);

    public static Result<Skill> Record(int beneficiaryId, DateOnly bornOn, SkillContent content, Perimeter by, DateTimeOffset now)
    {
        var skill = new Skill { BeneficiaryId = beneficiaryId, AuthorId = by.StaffMemberId, RecordedAt = now };
        return skill.Change(content, bornOn, now.ParisDate()) is { } refusal ? refusal : skill;
    }

    public Refusal? Change(SkillContent content, DateOnly bornOn, DateOnly today)
    {
        if (content.Check(bornOn, today) is { } refusal)
            return refusal;
        (ItemId, Start, End) = (content.ItemId!.Value, content.Start!.Value, content.End);
        (LevelId, Comment) = (content.LevelId, string.IsNullOrWhiteSpace(content.Comment) ? null : content.Comment.Trim());
        return null;
    }

    /// <summary>A mistake is deleted by whoever made it, or by those who keep the dossiers in order.</summary>
    public static bool MayDelete(int? authorId, Perimeter by)
        => Rights.TidiesDossiers(by.Profile) || (authorId is not null && authorId == by.StaffMemberId && Rights.EditsDossier(by.Profile));
}
