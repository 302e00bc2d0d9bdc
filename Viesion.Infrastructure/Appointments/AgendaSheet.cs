namespace Viesion.Infrastructure.Appointments;

/// <summary>The agendas that one may see, and what those asked for hold.</summary>
public sealed record AgendaSheet(IReadOnlyList<AgendaOwner> Owners, IReadOnlyList<AgendaEvent> Events);
