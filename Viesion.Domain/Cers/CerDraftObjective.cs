namespace Viesion.Domain.Cers;

/// <summary>One objective as it is typed in the wizard.</summary>
public sealed record CerDraftObjective
{
    /// <summary>Tells the objectives of a form apart while they are moved and removed.</summary>
    public required string Key { get; init; }

    /// <summary>The objective of the CER under correction; null for a new one.</summary>
    public int? Id { get; init; }

    public int? ThemeId { get; init; }

    public string? Description { get; init; }

    public string? PersonDoes { get; init; }

    public string? ReferentDoes { get; init; }

    public AppliesTo AppliesTo { get; init; }

    public string? DueOn { get; init; }

    public Achievement Achievement { get; init; }
}
