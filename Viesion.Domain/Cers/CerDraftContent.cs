using System.Text.Json;
using System.Text.Json.Serialization;

namespace Viesion.Domain.Cers;

/// <summary>
/// The wizard's fields as they are typed: dates and numbers are texts, and may be wrong. Whatever the person writes is kept (CER-03);
/// the form says beside each field what it can't read.
/// </summary>
public sealed record CerDraftContent
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault
    };

    public CerType Type { get; init; }

    public string? Number { get; init; }

    public string? Start { get; init; }

    public string? End { get; init; }

    /// <summary>The duration, in months; « autre » when empty.</summary>
    public string? Months { get; init; }

    public string? SignedOn { get; init; }

    public string? Comment { get; init; }

    public bool IsLast { get; init; }

    public int? PriorityId { get; init; }

    public string? Situation { get; init; }

    public string? Assessment { get; init; }

    public string? Expression { get; init; }

    public Consent Consent { get; init; }

    public string? WeeklyHours { get; init; }

    public bool LiftsSanction { get; init; }

    public bool EnteredAfterwards { get; init; }

    /// <summary>« Clore le CER en cours », confirmed by the person (CER-05).</summary>
    public bool CloseRunning { get; init; }

    public string? CloseOn { get; init; }

    public IReadOnlyList<CerDraftObjective> Objectives { get; init; } = [];

    // PostgreSQL holds every character but U+0000.
    public string ToJson() => JsonSerializer.Serialize(this, Json).Replace(@"\u0000", "", StringComparison.Ordinal);

    public static CerDraftContent FromJson(string json) => JsonSerializer.Deserialize<CerDraftContent>(json, Json) ?? new();
}
