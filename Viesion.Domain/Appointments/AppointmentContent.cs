namespace Viesion.Domain.Appointments;

/// <summary>What the form of an appointment says (AGE-01), as typed; times are those of Paris.</summary>
public sealed record AppointmentContent
{
    public int HostId { get; init; }

    public DateOnly? Day { get; init; }

    public TimeOnly? Time { get; init; }

    public int Minutes { get; init; } = 30;

    public int NatureId { get; init; }

    public int? ChannelId { get; init; }

    public int? VenueId { get; init; }

    public IReadOnlyList<int> ThemeIds { get; init; } = [];

    public string? Comment { get; init; }

    /// <summary>A mobile is reminded 48 h before (AGE-05).</summary>
    public bool RemindBySms { get; init; }

    /// <summary>An SMS says at once that it is booked.</summary>
    public bool ConfirmBySms { get; init; }

    public DateOnly? ConvokedOn { get; init; }

    public int? ConvokedById { get; init; }
}
