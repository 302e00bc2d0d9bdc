using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// What every change of an appointment begins with: the right, the appointment as the person saw it, an agenda that is open to them, and
/// all its people in their perimeter. Ends by telling the open screens.
/// </summary>
public sealed class AppointmentChange(IAppointments appointments, AppointmentNews news, Perimeter perimeter)
{
    public async Task<Result<Done>> Of(int id, uint version, Func<Appointment, Task<Refusal?>> change, CancellationToken cancellationToken)
    {
        if (!Rights.BooksAppointments(perimeter.Profile))
            return Refusal.Forbidden;
        if (await appointments.Find(id, cancellationToken) is not { } appointment)
            return Refusal.NotFound;
        if (!await MayChange(appointment, cancellationToken))
            return Refusal.Forbidden;
        if (appointment.Version != version)
            return Refusal.Conflict;
        var host = appointment.HostId;
        if (await change(appointment) is { } refusal)
            return refusal;
        appointments.Touch(appointment);
        news.Changed(appointment);
        if (host != appointment.HostId)
            news.Left(host);
        return Done.Value;
    }

    private async Task<bool> MayChange(Appointment appointment, CancellationToken cancellationToken)
        => (appointment.BookedById == perimeter.StaffMemberId
            || await appointments.Level(appointment.HostId, cancellationToken) is AgendaLevel.Book)
            && await appointments.SeesAll(appointment, cancellationToken);
}
