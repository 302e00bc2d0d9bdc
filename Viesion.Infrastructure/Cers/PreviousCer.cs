using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Cers;

/// <summary>The last CER before the one that is written, shown beside it (CER-03).</summary>
public sealed record PreviousCer(int Id, int Number, CerState State, CerContent Content, string? DecisionComment);
