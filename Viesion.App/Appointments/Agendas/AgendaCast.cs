using Viesion.App.Ui;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments.Agendas;

/// <summary>The people whose agendas are shown: each has a colour and initials, the same whoever else is shown.</summary>
public sealed class AgendaCast(IReadOnlyList<AgendaOwner> owners, IReadOnlyList<int> shown, Perimeter perimeter)
{
    public const int Colours = 7;

    private readonly Dictionary<int, (AgendaOwner Owner, int Rank)> known = owners.Select((owner, rank) => (owner, rank))
        .ToDictionary(pair => pair.owner.Id, pair => pair);

    /// <summary>With one agenda alone, whose it is goes without saying.</summary>
    public bool Several => shown.Count(known.ContainsKey) > 1;

    public IReadOnlyList<AgendaOwner> Owners => owners;

    /// <summary>The agendas where one may book, those shown first.</summary>
    public IReadOnlyList<AgendaOwner> Bookable
        => [.. owners.Where(owner => owner.Level is AgendaLevel.Book && Rights.BooksAppointments(perimeter.Profile))
            .OrderByDescending(owner => shown.Contains(owner.Id))];

    public bool Shows(int id) => shown.Contains(id);

    public bool IsMe(int id) => id == perimeter.StaffMemberId;

    public int Colour(int hostId) => known.TryGetValue(hostId, out var found) ? found.Rank % Colours : 0;

    public string Name(int hostId) => known.TryGetValue(hostId, out var found) ? found.Owner.Name : "";

    public string Initials(int hostId) => French.Initials(Name(hostId));

    /// <summary>Whether one may try to change it; the use case has the last word.</summary>
    public bool MayChange(AgendaEvent appointment) => Rights.BooksAppointments(perimeter.Profile) && appointment.People.Count > 0
        && known.TryGetValue(appointment.HostId, out var found) && found.Owner.Level is AgendaLevel.Book;

    public bool MayMove(AgendaEvent appointment)
        => MayChange(appointment) && appointment.People.All(person => person.Attendance is Attendance.Planned);
}
