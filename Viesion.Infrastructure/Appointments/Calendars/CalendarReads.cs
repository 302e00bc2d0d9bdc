using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Appointments.Calendars;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>
/// What calendars outside Viesion are made of. Whether people are expected is asked by the system; who they are, by the host alone.
/// </summary>
public sealed class CalendarReads(ViesionDbContext db, Perimeter perimeter)
{
    /// <summary>One appointment; null when it is gone. The system's.</summary>
    public async Task<CalendarFacts?> Of(int appointmentId)
        => (await Facts(db.Appointments.Where(a => a.Id == appointmentId))).SingleOrDefault();

    /// <summary>Those of a host that begin in the window, cancelled ones too. The system's.</summary>
    public Task<List<CalendarFacts>> OfHost(int hostId, CalendarWindow window)
        => Facts(db.Appointments.Where(a => a.HostId == hostId && a.StartsAt >= window.From && a.StartsAt < window.To));

    /// <summary>« MARTINEZ Soraya », for individual appointments with people whose dossier the one who asks sees.</summary>
    public Task<Dictionary<int, string>> Names(int[] appointments) => (
        from p in db.AppointmentParticipants
        join b in db.Beneficiaries on p.BeneficiaryId equals b.Id
        where appointments.Contains(p.AppointmentId) && db.Appointments.Any(a => a.Id == p.AppointmentId && a.Title == null)
        select new { p.AppointmentId, Name = b.LastName + " " + b.FirstName })
        .ToDictionaryAsync(line => line.AppointmentId, line => line.Name);

    /// <summary>The active collaborators of these domains. The system's.</summary>
    public async Task<List<CalendarHost>> Hosts(IReadOnlyList<string> domains)
        => !perimeter.IsSystem ? []
            : [.. (await db.StaffMembers.Where(s => s.Active).OrderBy(s => s.Id)
            .Select(s => new CalendarHost(s.Id, s.Email, s.Active, s.Profile, s.OrganisationId, s.TerritoryId)).ToListAsync())
                .Where(host => domains.Contains(host.Email[(host.Email.IndexOf('@', StringComparison.Ordinal) + 1)..]))];

    private async Task<List<CalendarFacts>> Facts(IQueryable<Appointment> asked) => !perimeter.IsSystem ? [] : await (
        from a in asked
        join s in db.StaffMembers on a.HostId equals s.Id
        join n in db.AppointmentNatures on a.NatureId equals n.Id
        orderby a.StartsAt, a.Id
        select new CalendarFacts(a.Id, new CalendarHost(s.Id, s.Email, s.Active, s.Profile, s.OrganisationId, s.TerritoryId),
            !a.Released && a.Participants.Any(p => p.Attendance == Attendance.Planned || p.Attendance == Attendance.Present), a.StartsAt,
            a.EndsAt, n.Subject ?? n.Label, a.Title,
            db.Venues.Where(v => v.Id == a.VenueId).Select(v => CalendarTexts.Place(v.Name, v.Address)).FirstOrDefault(),
            db.ListItems.Where(item => a.Themes.Any(t => t.ThemeId == item.Id)).OrderBy(item => item.Position).ThenBy(item => item.Id)
            .Select(item => item.Label).ToList(),
            EF.Property<int>(a, CalendarConfiguration.Revision))).AsSplitQuery().ToListAsync();
}
