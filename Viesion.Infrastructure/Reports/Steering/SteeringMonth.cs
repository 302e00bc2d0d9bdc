namespace Viesion.Infrastructure.Reports.Steering;

/// <summary>What happened in one month in one territory.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Delays">How many first CERs were signed.</param>
/// <param name="DelayDays">Days from the entry on the programme to them, added up.</param>
public sealed record SteeringMonth(DateOnly Month, int TerritoryId, long Entered, long Exited, long Validated, long Requested, long Served,
    long Delays, long DelayDays);
