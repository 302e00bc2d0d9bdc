using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments;

/// <summary>The appointments of a dossier, and those of the one who asks (AGE-03, AGE-11).</summary>
public sealed class AppointmentReads(ViesionDbContext db, Perimeter perimeter, TimeProvider clock)
{
    public const int PageSize = 20;
    private const int AtHome = 8;

    /// <summary>What is planned, and the rest, each a page at a time; null outside the perimeter.</summary>
    public async Task<DossierAppointments?> OfDossier(int beneficiaryId, int from = 0, int upcomingFrom = 0)
    {
        if (await db.Beneficiaries.Where(b => b.Id == beneficiaryId)
            .Select(b => (int?)db.AppointmentParticipants.Count(
                p => p.BeneficiaryId == b.Id && p.Attendance == Attendance.UnexcusedAbsence)).SingleOrDefaultAsync() is not { } absences)
            return null;
        var (now, all) = (clock.GetUtcNow(), db.AppointmentParticipants.Where(p => p.BeneficiaryId == beneficiaryId));
        var upcoming = await Page(
            all.Where(p => p.Attendance == Attendance.Planned && db.Appointments.Any(a => a.Id == p.AppointmentId && a.StartsAt >= now)),
            upcomingFrom, latestFirst: false);
        var others = await Page(
            all.Where(p => p.Attendance != Attendance.Planned || db.Appointments.Any(a => a.Id == p.AppointmentId && a.StartsAt < now)),
            from, latestFirst: true);
        return new DossierAppointments(beneficiaryId, upcoming, others, absences, Rights.BooksAppointments(perimeter.Profile));
    }

    /// <summary>One person's part in an appointment; null outside the perimeter.</summary>
    public async Task<AppointmentRow?> OfParticipant(int participantId)
        => (await Page(db.AppointmentParticipants.Where(p => p.Id == participantId), 0, latestFirst: false)).Rows.SingleOrDefault();

    /// <summary>An appointment as its form needs it, with the first of its people that one sees; null when one sees none of them.</summary>
    public async Task<AppointmentRow?> Of(int appointmentId)
        => (await Page(db.AppointmentParticipants.Where(p => p.AppointmentId == appointmentId).OrderBy(p => p.Id).Take(1), 0,
            latestFirst: false)).Rows.SingleOrDefault();

    /// <summary>All of a dossier, oldest first.</summary>
    internal Task<List<FriseAppointment>> ForFrise(int beneficiaryId) => (
        from p in db.AppointmentParticipants
        join a in db.Appointments on p.AppointmentId equals a.Id
        where p.BeneficiaryId == beneficiaryId
        orderby a.StartsAt, p.Id
        select new FriseAppointment(
            p.Id, a.StartsAt, a.Title ?? db.AppointmentNatures.Where(n => n.Id == a.NatureId).Select(n => n.Label).Single(),
            db.StaffMembers.Where(s => s.Id == a.HostId).Select(s => s.FirstName + " " + s.LastName).Single(), p.Attendance)).ToListAsync();

    /// <summary>For the home: one statement.</summary>
    internal async Task<HomeAppointments> ForHome()
    {
        var (now, me) = (clock.GetUtcNow(), perimeter.StaffMemberId ?? 0);
        var all = from p in db.AppointmentParticipants
                  join a in db.Appointments on p.AppointmentId equals a.Id
                  select new { p, a };
        var found = await db.StaffMembers.Where(s => s.Id == me).Select(s => new
        {
            Upcoming = all.Count(x => x.a.HostId == s.Id && x.p.Attendance == Attendance.Planned && x.a.StartsAt >= now),
            Settled = all.Count(x => x.a.HostId == s.Id && x.p.Attendance != Attendance.Planned),
            Unsettled = all.Count(x => x.a.HostId == s.Id && x.p.Attendance == Attendance.Planned && x.a.StartsAt < now),
            // Of the person too: a question that does not depend on the row is asked apart.
            Next = all.Where(x => x.a.HostId == s.Id && x.p.Attendance == Attendance.Planned && x.a.StartsAt >= now)
                .OrderBy(x => x.a.StartsAt).ThenBy(x => x.p.Id).Take(AtHome).Select(x => new HomeAppointment(
                x.p.Id, x.p.BeneficiaryId, db.Beneficiaries.Where(b => b.Id == x.p.BeneficiaryId)
                .Select(b => b.FirstName + " " + b.LastName).Single(), x.a.StartsAt,
                x.a.Title ?? db.AppointmentNatures.Where(n => n.Id == x.a.NatureId).Select(n => n.Label).Single(),
                db.Venues.Where(v => v.Id == x.a.VenueId).Select(v => v.Name).FirstOrDefault())).ToList(),
        }).AsSingleQuery().SingleOrDefaultAsync();
        return found is null ? new HomeAppointments(0, 0, 0, [])
            : new HomeAppointments(found.Upcoming, found.Settled, found.Unsettled, found.Next);
    }

    /// <summary>« Mes rendez-vous »: those of my agenda, one line a person.</summary>
    public Task<AppointmentPage> Mine(AppointmentList list, int from = 0)
        => Page(Of(list), from, latestFirst: list is not AppointmentList.Upcoming);

    /// <summary>How many there are in each list of « Mes rendez-vous ».</summary>
    public async Task<AppointmentCounts> Counts()
    {
        var (now, me) = (clock.GetUtcNow(), perimeter.StaffMemberId ?? 0);
        return await (from p in db.AppointmentParticipants
                      join a in db.Appointments on p.AppointmentId equals a.Id
                      where a.HostId == me
                      group new { p, a } by 1 into all
                      select new AppointmentCounts(
                          all.Count(x => x.p.Attendance == Attendance.Planned && x.a.StartsAt >= now),
                          all.Count(x => x.p.Attendance != Attendance.Planned),
                          all.Count(x => x.p.Attendance == Attendance.Planned && x.a.StartsAt < now))).SingleOrDefaultAsync()
                          ?? new AppointmentCounts(0, 0, 0);
    }

    private IQueryable<AppointmentParticipant> Of(AppointmentList list)
    {
        var (now, me) = (clock.GetUtcNow(), perimeter.StaffMemberId ?? 0);
        var mine = db.AppointmentParticipants.Where(p => db.Appointments.Any(a => a.Id == p.AppointmentId && a.HostId == me));
        return list switch
        {
            AppointmentList.Upcoming => mine.Where(
                p => p.Attendance == Attendance.Planned && db.Appointments.Any(a => a.Id == p.AppointmentId && a.StartsAt >= now)),
            AppointmentList.Unsettled => mine.Where(
                p => p.Attendance == Attendance.Planned && db.Appointments.Any(a => a.Id == p.AppointmentId && a.StartsAt < now)),
            _ => mine.Where(p => p.Attendance != Attendance.Planned),
        };
    }

    private async Task<AppointmentPage> Page(IQueryable<AppointmentParticipant> asked, int from, bool latestFirst)
    {
        var total = await asked.CountAsync();
        from = from < total ? Math.Max(0, from) : 0;
        var lines = from p in asked
                    join a in db.Appointments on p.AppointmentId equals a.Id
                    select new { p, a };
        lines = latestFirst ? lines.OrderByDescending(x => x.a.StartsAt).ThenByDescending(x => x.p.Id) : lines.OrderBy(x => x.a.StartsAt)
            .ThenBy(x => x.p.Id);
        var rows = total == 0 ? [] : await lines.Skip(from).Take(PageSize).Select(x => new AppointmentRow(
            x.a.Id, x.p.Id, x.a.Version, x.p.Version, x.p.BeneficiaryId,
            db.Beneficiaries.Where(b => b.Id == x.p.BeneficiaryId).Select(b => b.FirstName + " " + b.LastName).Single(),
            db.Beneficiaries.Where(b => b.Id == x.p.BeneficiaryId).Select(b => b.FileNumber).Single(),
            x.a.StartsAt, x.a.EndsAt, x.a.HostId, db.StaffMembers.Where(s => s.Id == x.a.HostId)
            .Select(s => s.FirstName + " " + s.LastName).Single(),
            x.a.NatureId, db.AppointmentNatures.Where(n => n.Id == x.a.NatureId).Select(n => n.Label).Single(), x.a.Title,
            x.a.ChannelId, db.ListItems.Where(item => item.Id == x.a.ChannelId).Select(item => item.Label).FirstOrDefault(),
            x.a.VenueId, db.Venues.Where(v => v.Id == x.a.VenueId).Select(v => v.Name).FirstOrDefault(),
            x.p.Attendance, x.p.AbsenceReasonId, db.ListItems.Where(item => item.Id == x.p.AbsenceReasonId).Select(item => item.Label)
            .FirstOrDefault(),
            x.a.Comment, x.p.ConvokedOn, x.p.ConvokedById, x.a.RemindBySms, x.a.ConfirmBySms,
            x.a.Themes.OrderBy(t => t.ThemeId)
            .Select(t => new AppointmentThemeLine(t.ThemeId, db.ListItems.First(item => item.Id == t.ThemeId).Label)).ToList(),
            x.p.Summaries.OrderBy(s => s.ThemeId).Select(s => new SummaryContent(s.ThemeId, s.Text)).ToList())
        {
            Sms = x.p.Sms.OrderBy(s => s.Id)
                .Select(s => new AppointmentSmsLine(s.Kind, s.PlannedFor, s.WithdrawnAt, s.Delivery, s.ReportedAt,
                db.OutboxState(s.MessageId), db.OutboxReason(s.MessageId))).ToList(),
        }).AsSplitQuery().ToListAsync();
        return new AppointmentPage(rows, total, from);
    }
}
