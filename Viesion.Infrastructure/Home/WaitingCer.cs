using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Home;

/// <summary>A CER that waits for an examination or a decision.</summary>
/// <param name="Since">Since when it is in its state.</param>
public sealed record WaitingCer(int Id, string BeneficiaryName, CerState State, DateTimeOffset Since);
