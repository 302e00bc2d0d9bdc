namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>A veille.</summary>
public sealed record FriseStandby(DateOnly Start, DateOnly? ExpectedEnd, DateOnly? End, string Reason);
