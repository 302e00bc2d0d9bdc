using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>What became of a batch: how many went, and why the others, by id, did not.</summary>
public sealed record CerBatch(int Count, IReadOnlyDictionary<int, Refusal> Refused);
