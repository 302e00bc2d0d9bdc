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

    /// <summary>Oneself first, then the colleagues whose agenda is open, by name.</summary>
    public Task<List<AgendaOwner>> Owners() => (
        from agenda in db.MyAgendas()
        join s in db.StaffMembers on agenda.OwnerId equals s.Id
        orderby s.Id == perimeter.StaffMemberId descending, EF.Functions.Collate(s.LastName, "fr-x-icu"), s.FirstName
        select new AgendaOwner(s.Id, s.FirstName + " " + s.LastName, db.Organisations.Where(o => o.Id == s.OrganisationId).Select(o => o.Name).FirstOrDefault(), agenda.Level)).ToListAsync();

    /// <summary>What these agendas hold between two instants. Those that are not open to the one who asks are left out.</summary>
    public async Task<List<AgendaEvent>> Events(IReadOnlyCollection<int> owners, DateTimeOffset from, DateTimeOffset to)
    {
        if (to - from > TimeSpan.FromDays(MaxDays))
            to = from.AddDays(MaxDays);
        int[] asked = [.. owners.Distinct().Take(MaxAgendas)];
        return await Events(db.Appointments.Where(a => asked.Contains(a.HostId) && !a.Released && a.StartsAt < to && a.EndsAt > from && db.MyAgendas().Any(agenda => agenda.OwnerId == a.HostId)));
    }

    /// <summary>One appointment of an agenda that is open to the one who asks, as it is now; null when it is not, or no longer holds the time.</summary>
    public async Task<AgendaEvent?> Event(int appointmentId)
        => (await Events(db.Appointments.Where(a => a.Id == appointmentId && !a.Released && db.MyAgendas().Any(agenda => agenda.OwnerId == a.HostId)))).SingleOrDefault();

    /// <summary>The next free times of an agenda that one may see; empty otherwise.</summary>
    /// <param name="exceptId">The appointment that is to be moved: what it holds is free.</param>
    public async Task<IReadOnlyList<DateTimeOffset>> Free(int hostId, DateTimeOffset from, int minutes, int count = AppointmentCheck.Proposed, int? exceptId = null)
    {
        if (minutes is < 1 or > AppointmentTime.MaxMinutes || !await db.MyAgendas().AnyAsync(agenda => agenda.OwnerId == hostId))
            return [];
        from = from < clock.GetUtcNow() ? clock.GetUtcNow() : from;
        var to = from.AddDays(60);
        var busy = await db.Database.SqlQuery<BusyTime>($"""
            SELECT appointment_id AS "AppointmentId", starts_at AS "StartsAt", ends_at AS "EndsAt", nature AS "Nature" FROM viesion.busy_times({hostId}, {from}, {to}, {exceptId}::int)
            """).ToListAsync();
        return OpeningHours.Usual.Free(busy, from, minutes, count);
    }

    private async Task<List<AgendaEvent>> Events(IQueryable<Appointment> asked)
    {
        var found = await asked
            .OrderBy(a => a.StartsAt).ThenBy(a => a.Id)
            .Select(a => new
            {
                Appointment = a,
                Nature = db.AppointmentNatures.First(n => n.Id == a.NatureId).Label,
                Venue = db.Venues.Where(v => v.Id == a.VenueId).Select(v => v.Name).FirstOrDefault(),
                People = a.Participants.OrderBy(p => p.Id).Select(p => new AgendaPerson(p.Id, p.BeneficiaryId,
                    db.Beneficiaries.Where(b => b.Id == p.BeneficiaryId).Select(b => b.FirstName + " " + b.LastName).First(), p.Attendance)).ToList(),
            }).AsSplitQuery().ToListAsync();
        // Whom one does not see, one does not read about either.
        return [.. found.Select(f => new AgendaEvent(f.Appointment.Id, f.Appointment.Version, f.Appointment.HostId, f.Appointment.StartsAt, f.Appointment.EndsAt, f.Nature, f.Venue, f.Appointment.Title,
            f.People, f.People.Count > 0 || f.Appointment.HostId == perimeter.StaffMemberId ? f.Appointment.Comment : null))];
    }
}
