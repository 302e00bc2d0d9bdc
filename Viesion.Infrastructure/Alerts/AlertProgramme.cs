namespace Viesion.Infrastructure.Alerts;

/// <summary>A programme, as the filter of the alerts offers it.</summary>
public sealed record AlertProgramme(int Id, string Name);
