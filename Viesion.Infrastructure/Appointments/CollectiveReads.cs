using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Audit;
using Viesion.Domain.Beneficiaries;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments;

/// <summary>Collective appointments (AGE-06): their page, their attendance sheet, and whom one may convene.</summary>
public sealed class CollectiveReads(ViesionDbContext db, Perimeter perimeter, TimeProvider clock, IAudit audit)
{
    /// <summary>Null when it is not collective, or when one sees nobody of it.</summary>
    public async Task<CollectiveAppointment?> Of(int id)
    {
        var people = await People(id);
        if (people.Count == 0)
        {
            audit.Record(AuditAction.Refused, nameof(Appointment), id.ToString(CultureInfo.InvariantCulture), detail: "introuvable");
            return null;
        }

        var all = (int)await db.Database.SqlQuery<long>($"SELECT viesion.appointment_people({id}) AS \"Value\"").SingleAsync();
        var (me, books, seesAll) = (perimeter.StaffMemberId, Rights.BooksAppointments(perimeter.Profile), all == people.Count);
        return await (
            from a in db.Appointments
            join n in db.AppointmentNatures on a.NatureId equals n.Id
            join s in db.StaffMembers on a.HostId equals s.Id
            join v in db.Venues on a.VenueId equals v.Id into venues
            from v in venues.DefaultIfEmpty()
            where a.Id == id && a.Title != null
            select new CollectiveAppointment(
                a.Id, a.Version, a.Title!, n.Id, n.Label, a.StartsAt, a.EndsAt, a.HostId, s.FirstName + " " + s.LastName,
                db.ListItems.Where(item => item.Id == a.ChannelId).Select(item => item.Label).FirstOrDefault(), v == null ? null : v.Name,
                v == null ? null : v.Address,
                a.Comment, a.Capacity, a.RemindBySms, a.ConfirmBySms, a.Released,
                a.Themes.OrderBy(t => t.ThemeId).Select(t => db.ListItems.First(item => item.Id == t.ThemeId).Label).ToList(), people,
                all - people.Count, books,
                books && seesAll
                && (a.BookedById == me || db.MyAgendas().Any(agenda => agenda.OwnerId == a.HostId && agenda.Level == AgendaLevel.Book)))
            {
                NextNatureId = n.NextNatureId,
                NextNature = db.AppointmentNatures.Where(next => next.Id == n.NextNatureId && next.Active).Select(next => next.Label)
                    .FirstOrDefault(),
                ProposesPanel = n.ProposesPanel,
            }).AsSplitQuery().SingleOrDefaultAsync();
    }

    /// <summary>For the sheet that is printed; leaves its trace, since names go out of the application.</summary>
    public async Task<CollectiveAppointment?> Sheet(int id)
    {
        var found = await Of(id);
        if (found is not null)
            audit.Record(AuditAction.Exported, nameof(Appointment), id.ToString(CultureInfo.InvariantCulture),
                detail: string.Create(CultureInfo.InvariantCulture, $"émargement lignes={found.People.Count}"));
        return found;
    }

    /// <summary>Those of the dossiers that one sees, by name.</summary>
    public async Task<IReadOnlyList<ConvenableDossier>> Dossiers(IReadOnlyCollection<int> asked)
    {
        var now = clock.GetUtcNow();
        var found = await db.Beneficiaries.Where(b => asked.Contains(b.Id)).OrderBy(b => EF.Functions.Collate(b.LastName, "fr-x-icu"))
            .ThenBy(b => EF.Functions.Collate(b.FirstName, "fr-x-icu")).ThenBy(b => b.Id)
            .Take(Appointment.MaxParticipants).Select(b => new
            {
                b.Id,
                Name = b.FirstName + " " + b.LastName,
                b.FileNumber,
                b.Phone,
                Upcoming = (from p in db.AppointmentParticipants
                            join a in db.Appointments on p.AppointmentId equals a.Id
                            where p.BeneficiaryId == b.Id && p.Attendance == Attendance.Planned && a.StartsAt >= now
                            orderby a.StartsAt
                            select (DateTimeOffset?)a.StartsAt).FirstOrDefault(),
            }).ToListAsync();
        return [.. found.Select(b => new ConvenableDossier(b.Id, b.Name, b.FileNumber, PhoneNumber.IsMobile(b.Phone), b.Upcoming))];
    }

    /// <summary>Who of these dossiers already has an appointment between two instants.</summary>
    public async Task<IReadOnlyList<int>> Engaged(IReadOnlyCollection<int> dossiers, DateTimeOffset start, DateTimeOffset end) => await (
        from p in db.AppointmentParticipants
        join a in db.Appointments on p.AppointmentId equals a.Id
        where dossiers.Contains(p.BeneficiaryId) && p.Attendance == Attendance.Planned && a.StartsAt < end && a.EndsAt > start
        select p.BeneficiaryId).Distinct().ToListAsync();

    private async Task<List<CollectivePerson>> People(int id)
    {
        var found = await (
            from p in db.AppointmentParticipants
            join b in db.Beneficiaries on p.BeneficiaryId equals b.Id
            where p.AppointmentId == id
            orderby EF.Functions.Collate(b.LastName, "fr-x-icu"), EF.Functions.Collate(b.FirstName, "fr-x-icu"), p.Id
            select new
            {
                p.Id,
                p.Version,
                p.BeneficiaryId,
                b.LastName,
                b.FirstName,
                b.FileNumber,
                b.Phone,
                p.Attendance,
                p.AbsenceReasonId,
                p.ConvokedOn,
                Reason = db.ListItems.Where(item => item.Id == p.AbsenceReasonId).Select(item => item.Label).FirstOrDefault(),
                Sms = p.Sms.OrderBy(s => s.Id)
                    .Select(s => new AppointmentSmsLine(s.Kind, s.PlannedFor, s.WithdrawnAt, s.Delivery, s.ReportedAt,
                    db.OutboxState(s.MessageId), db.OutboxReason(s.MessageId))).ToList(),
            }).AsSplitQuery().ToListAsync();
        return [
            .. found.Select(p => new CollectivePerson(p.Id, p.Version, p.BeneficiaryId, p.LastName, p.FirstName, p.FileNumber,
                PhoneNumber.IsMobile(p.Phone), p.Attendance, p.AbsenceReasonId, p.Reason, p.ConvokedOn) { Sms = p.Sms })];
    }
}
