using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments.Agendas;

/// <summary>In whose agenda, when and how long, as people say it.</summary>
public sealed record AgendaPlacement(int HostId, DateOnly? Day, TimeOnly? Time, int Minutes)
{
    public static AgendaPlacement Of(AgendaEvent appointment) => new(appointment.HostId, appointment.StartsAt.ParisDate(),
        TimeOnly.FromDateTime(appointment.StartsAt.InParis().DateTime), AgendaClock.Minutes(appointment.StartsAt, appointment.EndsAt));

    public MoveAppointment Move(int id, uint version) => new(id, version, HostId, Day, Time, Minutes);
}
