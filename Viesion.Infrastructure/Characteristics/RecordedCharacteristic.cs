using System.Text.Json.Serialization;
using Viesion.Domain.Characteristics;

namespace Viesion.Infrastructure.Characteristics;

/// <summary>A value as it is shown: what it says, since when it is true, when it was last confirmed, by whom.</summary>
public sealed record RecordedCharacteristic
{
    /// <summary>Null when it is fed by Genesis: there is nothing to change.</summary>
    public int? Id { get; init; }

    public uint Version { get; init; }

    public required CharacteristicContent Content { get; init; }

    public string? OptionLabel { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ConfirmedOn { get; init; }

    public DateTimeOffset? RecordedAt { get; init; }

    public string? RecordedBy { get; init; }

    /// <summary>What a change must be based on.</summary>
    [JsonIgnore]
    public SeenCharacteristic? Seen => Id is { } id ? new(id, Version) : null;
}
