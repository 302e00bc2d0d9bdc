namespace Viesion.Infrastructure.Appointments;

/// <summary>A collaborator, where one is chosen to share an agenda with, or whose sharing is to be adjusted.</summary>
public sealed record AgendaColleague(int Id, string Name, string? Organisation);
