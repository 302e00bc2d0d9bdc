using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>What became of a batch of gaps: how many are settled, and why the others, by dossier, are not.</summary>
public sealed record GapBatch(int Settled, IReadOnlyDictionary<int, Refusal> Refused);
