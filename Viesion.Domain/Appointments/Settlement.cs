using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;

namespace Viesion.Domain.Appointments;

/// <summary>
/// Says what became of people's parts in one appointment, one or many at once: all of it, or nothing. Frees the host's time when nobody is
/// expected any more.
/// </summary>
public sealed class Settlement(IAppointments appointments, AppointmentCheck check, AppointmentNews news, Perimeter perimeter,
    TimeProvider clock)
{
    public async Task<Refusal?> Of(Appointment appointment, IReadOnlyList<SaidAttendance> said, CancellationToken cancellationToken)
    {
        int[] reasons = [.. said.Where(line => line.AbsenceReasonId != line.Participant.AbsenceReasonId)
            .Select(line => line.AbsenceReasonId).OfType<int>().Distinct()];
        if (!await appointments.Offer(ListKind.AbsenceReason, reasons, cancellationToken))
            return AppointmentRefusals.BadReason;
        var (released, now) = (appointment.Released, clock.GetUtcNow());
        bool[] expected = [.. said.Select(line => line.Participant.HoldsTime)];
        foreach (var line in said)
            if (line.Participant.Settle(line.Attendance, line.AbsenceReasonId, appointment.StartsAt <= now, perimeter, now) is { } refusal)
                return refusal;
        if (said.Where((line, rank) => line.Participant.HoldsTime != expected[rank]).ToList() is { Count: > 0 } changed
            && appointment.Settle(await appointments.ExpectedElsewhere(appointment, cancellationToken),
            changed.Exists(line => line.Participant.HoldsTime)) is { } full)
            return full;
        // Planned again: the time must still be free.
        if (released && !appointment.Released
            && await check.Agenda(appointment.Time, appointment.HostId, appointment, cancellationToken) is { } taken)
            return taken;
        news.Changed(appointment);
        if (!released && appointment.Released)
            news.Tell(appointment, AppointmentTexts.CancelledOn(appointment.StartsAt));
        return null;
    }
}
