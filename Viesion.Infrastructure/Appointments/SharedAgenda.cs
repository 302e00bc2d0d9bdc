using Viesion.Domain.Appointments;

namespace Viesion.Infrastructure.Appointments;

/// <summary>An agenda that the one who acts may see, their own included (Appointments.sql).</summary>
public sealed record SharedAgenda(int OwnerId, AgendaLevel Level);
