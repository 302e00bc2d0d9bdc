using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Demo;

/// <summary>A contract with its objectives and the changes of state that led it where it is.</summary>
internal sealed class SyntheticCer
{
    public required CerType Type { get; init; }

    public int Number { get; set; }

    public CerState State => Transitions.Count == 0 ? CerState.Proposed : Transitions[^1].To;

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    public required DateOnly? SignedOn { get; init; }

    public string? Comment { get; init; }

    public bool IsLast { get; init; }

    public string? Priority { get; init; }

    public required string Situation { get; init; }

    public required string Assessment { get; init; }

    public string? Expression { get; init; }

    public Consent Consent { get; init; }

    public decimal? WeeklyHours { get; init; }

    public bool EnteredAfterwards { get; init; }

    public string? NoteToReferent { get; init; }

    public required SyntheticStaff Author { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime StateSince => Transitions.Count == 0 ? CreatedAt : Transitions[^1].At;

    public List<SyntheticObjective> Objectives { get; } = [];

    public List<SyntheticTransition> Transitions { get; } = [];
}
