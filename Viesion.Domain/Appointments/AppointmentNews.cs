using Viesion.Domain.Access;
using Viesion.Domain.Appointments.Calendars;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Appointments;

/// <summary>
/// Says what happened to an appointment: to every open screen, to the host when somebody else did it and in their own calendar, and to its
/// people by the SMS that were asked for.
/// </summary>
public sealed class AppointmentNews(INotifications notifications, ILiveEvents live, ICalendars calendars, Perimeter perimeter,
    TimeProvider clock)
{
    public void Changed(Appointment appointment)
    {
        appointment.PlanSms(clock.GetUtcNow());
        calendars.Changed(appointment.Id);
        foreach (var dossier in appointment.Participants.Select(p => p.BeneficiaryId))
            live.Publish(new LiveEvent(LiveTopic.Appointment, BeneficiaryId: dossier));
        live.Publish(new LiveEvent(LiveTopic.Agenda, StaffMemberId: appointment.HostId));
    }

    /// <summary>An agenda that the appointment has left for another.</summary>
    public void Left(int hostId) => live.Publish(new LiveEvent(LiveTopic.Agenda, StaffMemberId: hostId));

    /// <summary>Somebody who is no longer convened.</summary>
    public void Dropped(int beneficiaryId) => live.Publish(new LiveEvent(LiveTopic.Appointment, BeneficiaryId: beneficiaryId));

    /// <summary>An agenda is open to others than before.</summary>
    public void Shared(int ownerId) => live.Publish(new LiveEvent(LiveTopic.Agenda, StaffMemberId: ownerId));

    public void Tell(Appointment appointment, string what)
    {
        if (appointment.HostId != perimeter.StaffMemberId)
            notifications.Tell(appointment.HostId, what, "/agenda", appointment.Participants is [var one] ? one.BeneficiaryId : null);
    }
}
