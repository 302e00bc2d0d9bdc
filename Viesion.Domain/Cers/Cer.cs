using Viesion.Domain.Access;

namespace Viesion.Domain.Cers;

/// <summary>
/// The contrat d'engagement réciproque between a beneficiary and the département, from proposal to decision (CER-01).
/// This half holds the data; Cer.Verbs.cs what can be done with it.
/// </summary>
[DossierData(DataKind.Contracts)]
public sealed partial class Cer
{
    public const int TextMaxLength = 10_000;
    public const int CommentMaxLength = 4_000;
    public const int MaxMonths = 36;
    public const int MaxNumber = 9_999;
    public const int MaxWeeklyHours = 60;
    public const int MaxObjectives = 30;

    private readonly List<CerObjective> objectives = [];
    private readonly List<CerTransition> transitions = [];

    private Cer()
    {
    }

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    public int ProgrammeId { get; private set; }

    public CerType Type { get; private set; }

    /// <summary>Free; the next one is proposed.</summary>
    public int Number { get; private set; }

    public CerState State { get; private set; } = CerState.Proposed;

    public DateOnly Start { get; private set; }

    /// <summary>The last day, included; null when the contract has no end yet.</summary>
    public DateOnly? End { get; private set; }

    public DateOnly? SignedOn { get; private set; }

    /// <summary>For the service; printed nowhere.</summary>
    public string? Comment { get; private set; }

    /// <summary>« Dernier contrat »: no more renewal alerts.</summary>
    public bool IsLast { get; private set; }

    public int? PriorityId { get; private set; }

    public string? Situation { get; private set; }

    public string? Assessment { get; private set; }

    public string? Expression { get; private set; }

    public Consent Consent { get; private set; }

    /// <summary>Hours of activity a week (contrat d'engagement, since 2025).</summary>
    public decimal? WeeklyHours { get; private set; }

    /// <summary>« Levée de suspension » for a reprise de versement, « levée de radiation » for an ouverture de droit.</summary>
    public bool LiftsSanction { get; private set; }

    /// <summary>« Saisi a posteriori »: a paper contract entered late (CER-09).</summary>
    public bool EnteredAfterwards { get; private set; }

    public string? DecisionComment { get; private set; }

    public DateOnly? ValidatedOn { get; private set; }

    public DateOnly? RefusedOn { get; private set; }

    public string? NoteToReferent { get; private set; }

    public int AuthorId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset StateSince { get; private set; }

    /// <summary>Rises at each correction, so that one that touches only objectives counts as a change of the CER too.</summary>
    public int Corrections { get; private set; }

    /// <summary>In the order they are printed.</summary>
    public IReadOnlyList<CerObjective> Objectives => objectives;

    public IReadOnlyList<CerTransition> Transitions => transitions;

    public uint Version { get; private set; }

    /// <summary>What is written in it, as the form takes it.</summary>
    public CerContent ToContent() => new()
    {
        Type = Type,
        Number = Number,
        Start = Start,
        End = End,
        SignedOn = SignedOn,
        Comment = Comment,
        IsLast = IsLast,
        PriorityId = PriorityId,
        Situation = Situation,
        Assessment = Assessment,
        Expression = Expression,
        Consent = Consent,
        WeeklyHours = WeeklyHours,
        LiftsSanction = LiftsSanction,
        EnteredAfterwards = EnteredAfterwards,
        Objectives = [.. objectives.OrderBy(objective => objective.Position).Select(objective => objective.ToContent())],
    };
}
