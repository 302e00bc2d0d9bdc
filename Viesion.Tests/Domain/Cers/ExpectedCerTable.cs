using Viesion.Domain.Access;
using Viesion.Domain.Cers;

namespace Viesion.Tests.Domain.Cers;

/// <summary>CER-04 written a second time, by hand, from the guide's table: who goes from where to where, forward and back.</summary>
internal static class ExpectedCerTable
{
    public static readonly Profile[] Referents = [Profile.Referent, Profile.FseReferent, Profile.EmploymentAdviser];
    public static readonly Profile[] Deciders = [Profile.ServiceHead, Profile.LocalCoordinator];
    public static readonly Profile[] Examiners = [Profile.TerritorySecretariat, .. Deciders];

    public static readonly (CerState From, CerTrigger Trigger, CerState To, Profile[] Who)[] Forward =
    [
        (CerState.Proposed, CerTrigger.Submit, CerState.Submitted, Referents),
        (CerState.Submitted, CerTrigger.SendToCommission, CerState.Commission, Examiners),
        (CerState.Submitted, CerTrigger.AwaitDecision, CerState.AwaitingDecision, Examiners),
        (CerState.Commission, CerTrigger.AwaitDecision, CerState.AwaitingDecision, Examiners),
        (CerState.Commission, CerTrigger.Validate, CerState.Validated, Examiners),
        (CerState.Commission, CerTrigger.Refuse, CerState.Refused, Examiners),
        (CerState.AwaitingDecision, CerTrigger.Validate, CerState.Validated, Deciders),
        (CerState.AwaitingDecision, CerTrigger.Refuse, CerState.Refused, Deciders),
        (CerState.Refused, CerTrigger.Validate, CerState.Validated, Deciders),
    ];

    public static readonly (CerState From, CerTrigger Trigger, CerState To, Profile[] Who)[] Back =
    [
        (CerState.Commission, CerTrigger.ReturnToSubmitted, CerState.Submitted, Examiners),
        (CerState.AwaitingDecision, CerTrigger.ReturnToSubmitted, CerState.Submitted, Deciders),
        (CerState.AwaitingDecision, CerTrigger.ReturnToCommission, CerState.Commission, Deciders),
        (CerState.Validated, CerTrigger.ReturnToCommission, CerState.Commission, Deciders),
        (CerState.Validated, CerTrigger.ReturnToAwaitingDecision, CerState.AwaitingDecision, Deciders),
        (CerState.Validated, CerTrigger.ReturnToRefused, CerState.Refused, Deciders),
        (CerState.Refused, CerTrigger.ReturnToCommission, CerState.Commission, Deciders),
        (CerState.Refused, CerTrigger.ReturnToAwaitingDecision, CerState.AwaitingDecision, Deciders),
    ];

    /// <summary>A CER that has just come into <paramref name="state"/> from <paramref name="from"/>.</summary>
    public static Cer Arrived(CerState from, CerState state)
    {
        var cer = Build.ACer.In(from);
        var step = Forward.Single(row => row.From == from && row.To == state);
        var refusal = Do(cer, step.Trigger, step.Who[^1], Build.ACer.Now.AddHours(1));
        return refusal is null ? cer : throw new InvalidOperationException(refusal);
    }

    /// <summary>Does it by the verb; the refusal's code, or null when it was done.</summary>
    public static string? Do(Cer cer, CerTrigger trigger, Profile profile, DateTimeOffset now)
    {
        var by = Build.ACer.As(profile);
        return (trigger switch
        {
            CerTrigger.Submit => cer.Submit(by, now),
            CerTrigger.SendToCommission => cer.SendToCommission(by, now, null),
            CerTrigger.AwaitDecision => cer.AwaitDecision(by, now, null),
            CerTrigger.Validate => cer.Validate(Build.ACer.Decision, by, now),
            CerTrigger.Refuse => cer.Refuse(Build.ACer.Decision, by, now),
            CerTrigger.ReturnToSubmitted => cer.ReturnTo(CerState.Submitted, by, now, null),
            CerTrigger.ReturnToCommission => cer.ReturnTo(CerState.Commission, by, now, null),
            CerTrigger.ReturnToAwaitingDecision => cer.ReturnTo(CerState.AwaitingDecision, by, now, null),
            CerTrigger.ReturnToRefused => cer.ReturnTo(CerState.Refused, by, now, null),
            _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
        })?.Code;
    }
}
