using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments;

/// <summary>What the dialog of an appointment opens with: one that exists, or a new one with what is already known of it.</summary>
public sealed record AppointmentAsk
{
    /// <summary>The appointment to change; null for a new one.</summary>
    public int? AppointmentId { get; init; }

    /// <summary>With whom; null when the person is yet to be chosen.</summary>
    public int? BeneficiaryId { get; init; }

    /// <summary>In whose agenda; oneself by default.</summary>
    public int? HostId { get; init; }

    public DateOnly? Day { get; init; }

    public TimeOnly? Time { get; init; }

    /// <summary>Those of the nature by default.</summary>
    public int? Minutes { get; init; }

    public int? NatureId { get; init; }

    /// <summary>
    /// An appointment that this one follows: postponed, missed, or the next of a series. Its host, place, channel and themes are proposed.
    /// </summary>
    public AppointmentRow? After { get; init; }
}
