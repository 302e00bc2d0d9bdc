using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Demo;

internal sealed record SyntheticEvent(EntitlementEventKind Kind, string? Value, string? Reason, DateOnly EffectiveOn, DateOnly ReceivedOn);
