namespace Viesion.Infrastructure.Cers;

/// <summary>The validated CER that runs today or later, which a renewal closes.</summary>
public sealed record RunningCer(int Id, uint Version, int Number, DateOnly Start, DateOnly? End);
