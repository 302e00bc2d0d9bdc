namespace Viesion.Domain.Cers;

/// <summary>What can be done to the state of a CER. Going back names its destination: a CER only goes back where it came from.</summary>
public enum CerTrigger
{
    Submit,
    SendToCommission,
    AwaitDecision,
    Validate,
    Refuse,
    ReturnToSubmitted,
    ReturnToCommission,
    ReturnToAwaitingDecision,
    ReturnToRefused,
}
