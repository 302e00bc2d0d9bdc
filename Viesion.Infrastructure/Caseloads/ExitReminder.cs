using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Caseloads;

/// <summary>A CER that is not settled: to see to before the access ends (CAS-04).</summary>
/// <param name="Id">The CER; null for a draft of a new one.</param>
/// <param name="Number">Its number; null for a draft.</param>
/// <param name="State">Where it stands; null for a draft.</param>
/// <param name="End">The last day of a running CER.</param>
public sealed record ExitReminder(int? Id, int? Number, CerState? State, DateOnly? End);
