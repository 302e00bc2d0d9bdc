using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Difficulties;

/// <summary>
/// Something that stands in the way of a person's pathway, kept in the dossier so that the next référent need not read every past CER
/// (guide V26, « Les informations annexes »). Not a medical file: a health difficulty says that there is one, never which.
/// </summary>
[DossierData(DataKind.Path)]
public sealed class Difficulty
{
    public const int CommentMaxLength = 4_000;

    private Difficulty()
    {
    }

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    /// <summary>Which difficulty; its nature is the item above.</summary>
    public int ItemId { get; private set; }

    public DateOnly Start { get; private set; }

    /// <summary>The last day, included; null while it lasts.</summary>
    public DateOnly? End { get; private set; }

    public int? AchievementId { get; private set; }

    public string? Comment { get; private set; }

    /// <summary>Who recorded it; null for the system.</summary>
    public int? AuthorId { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public uint Version { get; private set; }

    public DifficultyContent ToContent() => new(ItemId, Start, End, AchievementId, Comment);

    public static Result<Difficulty> Record(int beneficiaryId, DateOnly bornOn, DifficultyContent content, Perimeter by, DateTimeOffset now)
    {
        var difficulty = new Difficulty { BeneficiaryId = beneficiaryId, AuthorId = by.StaffMemberId, RecordedAt = now };
        return difficulty.Change(content, bornOn, now.ParisDate()) is { } refusal ? refusal : difficulty;
    }

    public Refusal? Change(DifficultyContent content, DateOnly bornOn, DateOnly today)
    {
        if (content.Check(bornOn, today) is { } refusal)
            return refusal;
        (ItemId, Start, End) = (content.ItemId!.Value, content.Start!.Value, content.End);
        (AchievementId, Comment) = (content.AchievementId, string.IsNullOrWhiteSpace(content.Comment) ? null : content.Comment.Trim());
        return null;
    }

    /// <summary>Ends it on a day, included, and says how far it came. It stays in the history.</summary>
    public Refusal? Close(DateOnly? on, int? achievementId, DateOnly bornOn, DateOnly today)
        => End is not null ? DifficultyRefusals.AlreadyClosed
            : on is null ? DifficultyRefusals.NoEnd
            : Change(ToContent() with { End = on, AchievementId = achievementId }, bornOn, today);

    /// <summary>A mistake is deleted by whoever made it, or by those who keep the dossiers in order.</summary>
    public static bool MayDelete(int? authorId, Perimeter by)
        => Rights.TidiesDossiers(by.Profile) || (authorId is not null && authorId == by.StaffMemberId && Rights.EditsDossier(by.Profile));
}
