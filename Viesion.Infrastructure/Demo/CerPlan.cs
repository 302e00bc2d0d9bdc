namespace Viesion.Infrastructure.Demo;

/// <summary>Where the last contract of a dossier stands.</summary>
internal enum CerPlan
{
    None,
    Proposed,
    Submitted,
    Commission,
    AwaitingDecision,
    Running,
    EndingSoon,
    Expired,
    Refused,
    Last,
}
