using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// A collective appointment (AGE-06) with the dossiers chosen. Gives back its id; all of them are convened, or nothing is booked.
/// </summary>
/// <param name="Capacity">How many people at most; null for as many as <see cref="Appointment.MaxParticipants"/>.</param>
public sealed record BookCollective(string? Title, int? Capacity, IReadOnlyList<int> Dossiers, AppointmentContent Content) : ICommand<int>;

internal sealed class BookCollectiveHandler(IAppointments appointments, AppointmentCheck check, SmsCheck sms, AppointmentNews news,
    Perimeter perimeter, TimeProvider clock)
    : IHandler<BookCollective, int>
{
    public async Task<Result<int>> Handle(BookCollective command, CancellationToken cancellationToken)
    {
        if (!Rights.BooksAppointments(perimeter.Profile) || perimeter.StaffMemberId is not { } me)
            return Refusal.Forbidden;
        var description = CollectiveDescription.Of(command.Title, command.Capacity);
        if (!description.Succeeded)
            return description.Refusal;
        var (title, capacity) = (description.Value.Title, description.Value.Capacity);
        int[] asked = [.. command.Dossiers.Distinct()];
        if (asked.Length == 0)
            return AppointmentRefusals.Nobody;
        if (asked.Length > (capacity ?? Appointment.MaxParticipants))
            return AppointmentRefusals.Full(capacity ?? Appointment.MaxParticipants);
        if ((await appointments.Dossiers(asked, cancellationToken)).Count < asked.Length)
            return Refusal.NotFound;
        var time = await check.Of(command.Content, null, cancellationToken);
        if (!time.Succeeded)
            return time.Refusal;
        if (await sms.Of(command.Content, time.Value, asked, null, cancellationToken) is { } untold)
            return untold;
        var appointment = Appointment.Book(time.Value, command.Content, asked, me, clock.GetUtcNow(), title, capacity);
        await appointments.Add(appointment, cancellationToken);
        news.Changed(appointment);
        news.Tell(appointment, AppointmentTexts.Booked(appointment.StartsAt, null));
        return appointment.Id;
    }
}
