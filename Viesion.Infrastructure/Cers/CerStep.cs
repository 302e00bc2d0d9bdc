using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Cers;

/// <summary>One line of the history at the foot of a CER.</summary>
/// <param name="By">The collaborator's name; null for the system.</param>
public sealed record CerStep(CerState From, CerState To, string? By, DateTimeOffset At, string? Comment);
