namespace Viesion.Domain.Cers;

/// <summary>One objective as it is written in the form. <see cref="Id"/> says which existing one it corrects; null for a new one.</summary>
public sealed record CerObjectiveContent
{
    public int? Id { get; init; }

    public required int ThemeId { get; init; }

    public string? Description { get; init; }

    public string? PersonDoes { get; init; }

    public string? ReferentDoes { get; init; }

    public AppliesTo AppliesTo { get; init; }

    public DateOnly? DueOn { get; init; }

    public Achievement Achievement { get; init; }
}
