using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

public sealed partial class Cer
{
    /// <summary>Hands the contract to the territory; the référent can't take it back.</summary>
    public Refusal? Submit(Perimeter by, DateTimeOffset now) => Fire(CerTrigger.Submit, by, now, null);

    public Refusal? SendToCommission(Perimeter by, DateTimeOffset now, string? comment)
        => Fire(CerTrigger.SendToCommission, by, now, comment);

    public Refusal? AwaitDecision(Perimeter by, DateTimeOffset now, string? comment) => Fire(CerTrigger.AwaitDecision, by, now, comment);

    public Refusal? Validate(CerDecision decision, Perimeter by, DateTimeOffset now) => Decide(CerTrigger.Validate, decision, by, now);

    public Refusal? Refuse(CerDecision decision, Perimeter by, DateTimeOffset now) => Decide(CerTrigger.Refuse, decision, by, now);

    /// <summary>Takes the CER back to the state it came from. A decision that is left behind is wiped; the history keeps it.</summary>
    public Refusal? ReturnTo(CerState state, Perimeter by, DateTimeOffset now, string? comment)
    {
        if (Return(state) is not { } trigger)
            return CerRefusals.NotInThisState;
        var refusal = Fire(trigger, by, now, comment);
        if (refusal is not null)
            return refusal;
        ValidatedOn = null;
        if (state is not CerState.Refused)
            (RefusedOn, DecisionComment, NoteToReferent) = (null, null, null);
        return null;
    }

    /// <summary>What the profile may do to the state now; for a submission, with what is still missing.</summary>
    public IReadOnlyList<CerAction> ActionsFor(Profile profile)
    {
        var actions = new List<CerAction>();
        foreach (var trigger in Enum.GetValues<CerTrigger>())
        {
            Machine(profile).CanFire(trigger, out var unmet);
            if (unmet is not null && !unmet.Contains(Refusal.Forbidden.Code) && !unmet.Contains(CerRefusals.DidNotComeFromThere.Code))
                actions.Add(new CerAction(trigger, Destination(trigger), [.. unmet.Select(CerRefusals.OfGuard)]));
        }
        return actions;
    }

    /// <summary>The state that <paramref name="trigger"/> leads to, wherever it is fired from.</summary>
    public static CerState Destination(CerTrigger trigger) => trigger switch
    {
        CerTrigger.Submit or CerTrigger.ReturnToSubmitted => CerState.Submitted,
        CerTrigger.SendToCommission or CerTrigger.ReturnToCommission => CerState.Commission,
        CerTrigger.AwaitDecision or CerTrigger.ReturnToAwaitingDecision => CerState.AwaitingDecision,
        CerTrigger.Validate => CerState.Validated,
        CerTrigger.Refuse or CerTrigger.ReturnToRefused => CerState.Refused,
        _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, null),
    };

    internal bool CameFrom(CerState state)
        => transitions.Where(step => !step.IsReturn && step.To == State).OrderBy(step => step.At)
            .ThenBy(step => step.Id == 0 ? int.MaxValue : step.Id).LastOrDefault()?.From == state;

    private Refusal? Decide(CerTrigger trigger, CerDecision decision, Perimeter by, DateTimeOffset now)
    {
        if (Refused(trigger, by.Profile) is { } barred)
            return barred;
        if (Incomplete(decision, now) is { } incomplete)
            return incomplete;
        var refusal = Fire(trigger, by, now, decision.Comment);
        if (refusal is not null)
            return refusal;
        (DecisionComment, NoteToReferent, End) = (Kept(decision.Comment), Kept(decision.NoteToReferent), decision.OtherEnd ?? End);
        if (trigger is CerTrigger.Validate)
            ValidatedOn = decision.On;
        else
            RefusedOn = decision.On;
        return null;
    }

    private Refusal? Incomplete(CerDecision decision, DateTimeOffset now) => decision switch
    {
        { On: null } => CerRefusals.NoDecisionDate,
        _ when decision.On > now.ParisDate() => CerRefusals.DecisionInTheFuture,
        _ when string.IsNullOrWhiteSpace(decision.Comment) => CerRefusals.NoDecisionComment,
        _ => CerContent.TooLong(nameof(CerDecision.Comment), decision.Comment, CommentMaxLength)
            ?? CerContent.TooLong(nameof(CerDecision.NoteToReferent), decision.NoteToReferent, CommentMaxLength)
            ?? (CerDates.Refuse(Start, decision.OtherEnd) is { } dates ? dates with { Field = nameof(CerDecision.OtherEnd) } : null),
    };

    private Refusal? Fire(CerTrigger trigger, Perimeter by, DateTimeOffset now, string? comment)
    {
        var refusal = Refused(trigger, by.Profile) ?? CerContent.TooLong(nameof(CerDecision.Comment), comment, CommentMaxLength);
        if (refusal is not null)
            return refusal;
        var from = State;
        Machine(by.Profile).Fire(trigger);
        transitions.Add(new CerTransition(Id, BeneficiaryId, from, State, by.StaffMemberId, now, Kept(comment)));
        StateSince = now;
        return null;
    }

    private Refusal? Refused(CerTrigger trigger, Profile profile)
        => Machine(profile).Barred(trigger, CerRefusals.NotInThisState, CerRefusals.Guards);

    private Stateless.StateMachine<CerState, CerTrigger> Machine(Profile profile)
        => CerLifecycle.For(this, profile, () => State, next => State = next);

    private static CerTrigger? Return(CerState state) => state switch
    {
        CerState.Submitted => CerTrigger.ReturnToSubmitted,
        CerState.Commission => CerTrigger.ReturnToCommission,
        CerState.AwaitingDecision => CerTrigger.ReturnToAwaitingDecision,
        CerState.Refused => CerTrigger.ReturnToRefused,
        _ => null,
    };
}
