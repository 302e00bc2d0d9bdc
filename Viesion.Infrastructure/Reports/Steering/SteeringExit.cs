namespace Viesion.Infrastructure.Reports.Steering;

/// <summary>How often accompaniments ended for a reason: in the period, and in the same one a year before.</summary>
public sealed record SteeringExit(string Reason, long Exits, long Former);
