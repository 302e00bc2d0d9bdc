namespace Viesion.Domain.Caseloads;

/// <summary>What can happen to a request for an end of accompaniment.</summary>
public enum EndRequestTrigger
{
    /// <summary>The sync saw the end in Genesis: no longer poured, or another référent.</summary>
    Confirm,
    Refuse,
    Withdraw,
}
