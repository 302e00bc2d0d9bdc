using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>One évènement du droit, as received.</summary>
public sealed record EntitlementChange(int Id, EntitlementEventKind Kind, string? Value, string? Reason, DateOnly EffectiveOn,
    DateOnly ReceivedOn);
