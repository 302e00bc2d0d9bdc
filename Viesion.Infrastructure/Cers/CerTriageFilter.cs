using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Cers;

/// <summary>What « CER à traiter » is narrowed to.</summary>
/// <param name="WaitingDays">Only those that have been in their state for at least so many days.</param>
/// <param name="From">How many to skip.</param>
public sealed record CerTriageFilter(CerState? State = null, int? PriorityId = null, int? WaitingDays = null, int? TerritoryId = null,
    int From = 0);
