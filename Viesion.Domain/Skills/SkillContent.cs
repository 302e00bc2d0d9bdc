using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Domain.Skills;

/// <summary>What is written of a skill (DOS-11).</summary>
/// <param name="ItemId">Which one: an item of the list of skills.</param>
/// <param name="Start">Since when the person has it.</param>
/// <param name="End">The last day it holds, included; may lie ahead, as for a permit that expires.</param>
public sealed record SkillContent(int? ItemId, DateOnly? Start, DateOnly? End = null, int? LevelId = null, string? Comment = null)
{
    /// <summary>The first thing that can't be kept as it is, or null.</summary>
    public Refusal? Check(DateOnly bornOn, DateOnly today)
        => ItemId is null ? SkillRefusals.NoItem
            : LifeDates.Refuse(Start, End, bornOn, today, endMayBeAhead: true)
            ?? (Comment?.Length > Skill.CommentMaxLength ? SkillRefusals.CommentTooLong(Comment.Length) : null);
}
