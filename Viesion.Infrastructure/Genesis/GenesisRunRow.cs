using Viesion.Domain.Genesis;

namespace Viesion.Infrastructure.Genesis;

/// <summary>A run as the history shows it. A run whose process died reads as interrupted, though nobody was left to write so.</summary>
public sealed record GenesisRunRow(int Id, string FileName, DateOnly FileOn, GenesisRunState State, DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt, string? StartedBy, int Percent, string? Step,
    int Read, int Created, int Updated, int Unchanged, int Rejected, int Reoriented, int Reopened, string? Warning, string? Failure);
