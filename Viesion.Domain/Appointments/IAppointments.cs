using Viesion.Domain.Lists;

namespace Viesion.Domain.Appointments;

/// <summary>The appointments and agendas of the perimeter, to be changed.</summary>
public interface IAppointments
{
    /// <summary>
    /// With its participants, as far as the perimeter goes; null outside it. Whoever else changes it waits until this operation ends:
    /// whether the agenda is held, and how many places are left, depends on several people at once.
    /// </summary>
    Task<Appointment?> Find(int id, CancellationToken cancellationToken);

    Task<Appointment?> OfParticipant(int participantId, CancellationToken cancellationToken);

    /// <summary>
    /// Whether all the people of the appointment are of the perimeter: who sees a part of a group does not move the whole.
    /// </summary>
    Task<bool> SeesAll(Appointment appointment, CancellationToken cancellationToken);

    /// <summary>How many people of the appointment are expected whom the one who acts does not see.</summary>
    Task<int> ExpectedElsewhere(Appointment appointment, CancellationToken cancellationToken);

    /// <summary>Books it; its id is known from then on.</summary>
    Task Add(Appointment appointment, CancellationToken cancellationToken);

    /// <summary>
    /// Makes the operation a change of the appointment itself, whatever it changed of its people or themes: of two at once, the second
    /// conflicts.
    /// </summary>
    void Touch(Appointment appointment);

    /// <summary>What the one who acts may do with an agenda; their own is theirs.</summary>
    Task<AgendaLevel> Level(int hostId, CancellationToken cancellationToken);

    /// <summary>What holds the agenda between two instants. Whoever else books in it waits until this operation ends.</summary>
    Task<IReadOnlyList<BusyTime>> Busy(
        int hostId, DateTimeOffset from, DateTimeOffset to, int? exceptId, CancellationToken cancellationToken);

    Task<AppointmentNature?> Nature(int id, CancellationToken cancellationToken);

    Task<Venue?> Venue(int id, CancellationToken cancellationToken);

    /// <summary>True when the list offers all of these today.</summary>
    Task<bool> Offer(ListKind list, IReadOnlyCollection<int> items, CancellationToken cancellationToken);

    /// <summary>Those of the dossiers that are of the perimeter.</summary>
    Task<IReadOnlyList<int>> Dossiers(IReadOnlyCollection<int> asked, CancellationToken cancellationToken);
}
