namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>An inscription on a programme, with its veilles.</summary>
public sealed record FriseEnrolment(string Programme, DateOnly EnteredOn, DateOnly? ExitedOn, IReadOnlyList<FriseStandby> Standbys);
