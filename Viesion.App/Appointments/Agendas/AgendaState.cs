using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments.Agendas;

/// <summary>What the agenda shows and whose it may show.</summary>
public sealed record AgendaState(AgendaAddress Shown, IReadOnlyList<AgendaOwner> Owners, IReadOnlyList<AgendaEvent> Events);
