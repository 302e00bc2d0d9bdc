using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// Dragged on the agenda, or by the « Déplacer » dialog: another day, another hour, another length, another colleague (AGE-04). Undone by
/// moving it back.
/// </summary>
/// <param name="Version">The version the person saw.</param>
public sealed record MoveAppointment(int Id, uint Version, int HostId, DateOnly? Day, TimeOnly? Time, int Minutes) : ICommand<Done>;

internal sealed class MoveAppointmentHandler(AppointmentChange change, AppointmentCheck check, AppointmentNews news, TimeProvider clock)
    : IHandler<MoveAppointment, Done>
{
    public Task<Result<Done>> Handle(MoveAppointment command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, async appointment =>
        {
            var time = AppointmentTime.At(command.Day, command.Time, command.Minutes, clock.Today());
            if (!time.Succeeded)
                return time.Refusal;
            if (await check.Agenda(time.Value, command.HostId, appointment, cancellationToken) is { } taken)
                return taken;
            if (appointment.Move(time.Value, command.HostId) is { } refusal)
                return refusal;
            news.Tell(appointment, AppointmentTexts.Moved(appointment.StartsAt));
            return null;
        }, cancellationToken);
}
