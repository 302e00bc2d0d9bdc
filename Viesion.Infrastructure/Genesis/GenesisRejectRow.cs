namespace Viesion.Infrastructure.Genesis;

/// <summary>A rejected line as it is listed.</summary>
public sealed record GenesisRejectRow(int Id, int Line, string Reason, string Raw);
