using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// « Prendre un rendez-vous » with one person (AGE-01). Gives back its id. A past time notes an appointment that took place.
/// </summary>
public sealed record BookAppointment(int BeneficiaryId, AppointmentContent Content) : ICommand<int>;

internal sealed class BookAppointmentHandler(IAppointments appointments, IBeneficiaries beneficiaries, AppointmentCheck check, SmsCheck sms,
    AppointmentNews news, Perimeter perimeter, TimeProvider clock)
    : IHandler<BookAppointment, int>
{
    public async Task<Result<int>> Handle(BookAppointment command, CancellationToken cancellationToken)
    {
        if (!Rights.BooksAppointments(perimeter.Profile) || perimeter.StaffMemberId is not { } me)
            return Refusal.Forbidden;
        if (await beneficiaries.Find(command.BeneficiaryId, cancellationToken) is not { } dossier)
            return Refusal.NotFound;
        var time = await check.Of(command.Content, null, cancellationToken);
        if (!time.Succeeded)
            return time.Refusal;
        if (await sms.Of(command.Content, time.Value, [dossier.Id], null, cancellationToken) is { } untold)
            return untold;
        var appointment = Appointment.Book(time.Value, command.Content, [dossier.Id], me, clock.GetUtcNow());
        await appointments.Add(appointment, cancellationToken);
        news.Changed(appointment);
        news.Tell(appointment, AppointmentTexts.Booked(appointment.StartsAt, dossier.FileNumber));
        return appointment.Id;
    }
}
