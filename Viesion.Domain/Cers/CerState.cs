namespace Viesion.Domain.Cers;

/// <summary>The states of a CER (guide V26, « Les états du CER »; CER-04).</summary>
public enum CerState
{
    Proposed,
    Submitted,
    Commission,
    AwaitingDecision,
    Validated,
    Refused,
}
