using Viesion.Domain.Difficulties;

namespace Viesion.Infrastructure.Difficulties;

/// <summary>A difficulty of a dossier, for its page.</summary>
public sealed record DifficultyRow
{
    public required int Id { get; init; }

    public required uint Version { get; init; }

    public required DifficultyContent Content { get; init; }

    public required string Label { get; init; }

    public required string Nature { get; init; }

    public required string? Achievement { get; init; }

    /// <summary>« Claire Delorme », or null for the system.</summary>
    public required string? Author { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required bool MayDelete { get; init; }
}
