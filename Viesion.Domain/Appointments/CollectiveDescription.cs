using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// What a collective appointment is called, on one line, and how many people it takes at most (null: as many as
/// <see cref="Appointment.MaxParticipants"/>).
/// </summary>
public sealed record CollectiveDescription
{
    private CollectiveDescription(string title, int? capacity) => (Title, Capacity) = (title, capacity);

    public string Title { get; }

    public int? Capacity { get; }

    public static Result<CollectiveDescription> Of(string? typed, int? capacity)
    {
        var title = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (title.Length is 0 or > Appointment.TitleMaxLength)
            return title.Length == 0 ? AppointmentRefusals.NoTitle : AppointmentRefusals.LongTitle(title.Length);
        return capacity is < 1 or > Appointment.MaxParticipants ? AppointmentRefusals.BadCapacity
            : new CollectiveDescription(title, capacity);
    }
}
