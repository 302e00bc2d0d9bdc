using Viesion.Domain.Skills;

namespace Viesion.Infrastructure.Skills;

/// <summary>A skill of a dossier, for its page.</summary>
public sealed record SkillRow
{
    public required int Id { get; init; }

    public required uint Version { get; init; }

    public required SkillContent Content { get; init; }

    public required string Label { get; init; }

    /// <summary>The filière.</summary>
    public required string Field { get; init; }

    /// <summary>The groupe de filières.</summary>
    public required string Group { get; init; }

    public required string? Level { get; init; }

    public required string? Author { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required bool MayDelete { get; init; }
}
