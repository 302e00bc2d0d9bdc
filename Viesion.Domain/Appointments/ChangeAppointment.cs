using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>Changes what the form of an appointment says.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record ChangeAppointment(int Id, uint Version, AppointmentContent Content) : ICommand<Done>;

internal sealed class ChangeAppointmentHandler(AppointmentChange change, AppointmentCheck check, SmsCheck sms, AppointmentNews news)
    : IHandler<ChangeAppointment, Done>
{
    public Task<Result<Done>> Handle(ChangeAppointment command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, async appointment =>
        {
            var time = await check.Of(command.Content, appointment, cancellationToken);
            if (!time.Succeeded)
                return time.Refusal;
            if (await sms.Of(command.Content, time.Value, [.. appointment.Participants.Select(p => p.BeneficiaryId)], appointment,
                cancellationToken) is { } untold)
                return untold;
            var moves = time.Value != appointment.Time || command.Content.HostId != appointment.HostId;
            if (moves && appointment.Move(time.Value, command.Content.HostId) is { } refusal)
                return refusal;
            appointment.Write(time.Value, command.Content);
            if (moves)
                news.Tell(appointment, AppointmentTexts.Moved(appointment.StartsAt));
            return null;
        }, cancellationToken);
}
