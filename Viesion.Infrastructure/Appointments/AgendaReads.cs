using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments;

/// <summary>Agendas (AGE-04): whose one may see, and what they hold.</summary>
public sealed class AgendaReads(ViesionDbContext db, Perimeter perimeter, TimeProvider clock)
{
    public const int MaxDays = 62;
    public const int MaxAgendas = 10;

    private static readonly AgendaPerson[] Nobody = [];

    /// <summary>Oneself first, then the colleagues whose agenda is open, by name.</summary>
    public Task<List<AgendaOwner>> Owners() => (
        from agenda in db.MyAgendas()
        join s in db.StaffMembers on agenda.OwnerId equals s.Id
        orderby s.Id == perimeter.StaffMemberId descending, EF.Functions.Collate(s.LastName, "fr-x-icu"), s.FirstName
        select new AgendaOwner(s.Id, s.FirstName + " " + s.LastName, db.Organisations.Where(o => o.Id == s.OrganisationId)
        .Select(o => o.Name).FirstOrDefault(), agenda.Level)).ToListAsync();

    /// <summary>The agendas that one may see, and what those asked for hold between two instants.</summary>
    public async Task<AgendaSheet> Sheet(IReadOnlyCollection<int> asked, DateTimeOffset from, DateTimeOffset to)
    {
        var owners = await Owners();
        return new AgendaSheet(owners, await Held([.. owners.Select(owner => owner.Id).Where(asked.Contains).Take(MaxAgendas)], from, to));
    }

    /// <summary>
    /// One appointment of an agenda that is open to the one who asks, as it is now; null when it is not, or no longer holds the time.
    /// </summary>
    public async Task<AgendaEvent?> Event(int appointmentId)
        => (await Told(db.Appointments.Where(
            a => a.Id == appointmentId && !a.Released && db.MyAgendas().Any(agenda => agenda.OwnerId == a.HostId)))).SingleOrDefault();

    /// <summary>The next free times of an agenda that one may see; empty otherwise.</summary>
    /// <param name="exceptId">The appointment that is to be moved: what it holds is free.</param>
    public async Task<IReadOnlyList<DateTimeOffset>> Free(
        int hostId, DateTimeOffset from, int minutes, int count = AppointmentCheck.Proposed, int? exceptId = null)
    {
        if (minutes is < 1 or > AppointmentTime.MaxMinutes || !await db.MyAgendas().AnyAsync(agenda => agenda.OwnerId == hostId))
            return [];
        from = from < clock.GetUtcNow() ? clock.GetUtcNow() : from;
        var to = from.AddDays(60);
        var busy = await db.Database.SqlQuery<BusyTime>($"""
            SELECT appointment_id AS "AppointmentId", starts_at AS "StartsAt", ends_at AS "EndsAt", nature AS "Nature"
                FROM viesion.busy_times({hostId}, {from}, {to}, {exceptId}::int)
            """).ToListAsync();
        return OpeningHours.Usual.Free(busy, from, minutes, count);
    }

    private async Task<List<AgendaEvent>> Held(int[] open, DateTimeOffset from, DateTimeOffset to)
    {
        to = to - from > TimeSpan.FromDays(MaxDays) ? from.AddDays(MaxDays) : to;
        // None lasts longer: the index on the host and the beginning bounds both ends.
        var earliest = from.AddMinutes(-AppointmentTime.MaxMinutes);
        return open.Length == 0 ? []
            : await Told(db.Appointments.Where(
                a => open.Contains(a.HostId) && !a.Released && a.StartsAt < to && a.StartsAt > earliest && a.EndsAt > from));
    }

    private async Task<List<AgendaEvent>> Told(IQueryable<Appointment> asked)
    {
        var found = await (
            from a in asked
            join n in db.AppointmentNatures on a.NatureId equals n.Id
            join v in db.Venues on a.VenueId equals v.Id into venues
            from v in venues.DefaultIfEmpty()
            orderby a.StartsAt, a.Id
            select new AgendaEvent(a.Id, a.Version, a.HostId, a.StartsAt, a.EndsAt, n.Label, v == null ? null : v.Name, a.Title, Nobody,
            a.Comment)).ToListAsync();
        int[] ids = [.. found.Select(appointment => appointment.Id)];
        var people = (await (
            from p in db.AppointmentParticipants
            join b in db.Beneficiaries on p.BeneficiaryId equals b.Id
            where ids.Contains(p.AppointmentId)
            orderby b.LastName, b.FirstName, p.Id
            select new { p.AppointmentId, Person = new AgendaPerson(p.Id, b.Id, b.FirstName + " " + b.LastName, p.Attendance) })
            .ToListAsync()).ToLookup(line => line.AppointmentId, line => line.Person);
        // Whom one does not see, one does not read about either.
        return [.. found.Select(appointment => appointment with
        {
            People = [.. people[appointment.Id]],
            Comment = people.Contains(appointment.Id) || appointment.HostId == perimeter.StaffMemberId ? appointment.Comment : null,
        })];
    }
}
