using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Domain.Difficulties;

/// <summary>What is written of a difficulty (DOS-11).</summary>
/// <param name="ItemId">Which one: an item of the list of difficulties.</param>
/// <param name="End">The last day, included; a fact, never a promise.</param>
/// <param name="AchievementId">« Réalisation »: how far it has come.</param>
/// <param name="Comment">Without any medical fact; found by no search.</param>
public sealed record DifficultyContent(int? ItemId, DateOnly? Start, DateOnly? End = null, int? AchievementId = null,
    string? Comment = null)
{
    /// <summary>The first thing that can't be kept as it is, or null.</summary>
    public Refusal? Check(DateOnly bornOn, DateOnly today)
        => ItemId is null ? DifficultyRefusals.NoItem
            : LifeDates.Refuse(Start, End, bornOn, today)
            ?? (Comment?.Length > Difficulty.CommentMaxLength ? DifficultyRefusals.CommentTooLong(Comment.Length) : null);
}
