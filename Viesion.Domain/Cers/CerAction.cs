using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>Something a profile may do now to the state of a CER, and what it still lacks for it.</summary>
public sealed record CerAction(CerTrigger Trigger, CerState To, IReadOnlyList<Refusal> Missing);
