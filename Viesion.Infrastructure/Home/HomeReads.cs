using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Home;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Cers;
using Viesion.Infrastructure.Notes;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Home;

/// <summary>
/// The home page: one statement for its arrangement, its information and the alert board, one for all its numbers, one for each of its
/// lists, and only for what is placed.
/// </summary>
[PlannedEachTime]
public sealed class HomeReads(ViesionDbContext db, Perimeter perimeter, HomeNumberReads numbers, HomeSearchReads searches, NoteReads notes,
    NotificationReads notifications, AlertReads alerts, AppointmentReads appointments)
{
    private const int AtMost = 8;

    private int Me => perimeter.StaffMemberId ?? 0;

    /// <param name="needs">What the widgets of an arrangement need; of null, those of the profile's own.</param>
    public async Task<HomeView> Open(Func<HomeArrangement?, HomeParts> needs)
    {
        var mine = await db.StaffMembers.Where(member => member.Id == Me).Select(member => new
        {
            Layout = db.HomeLayouts.AsNoTracking().Where(layout => layout.StaffMemberId == member.Id).Select(layout => layout.Arrangement)
                .FirstOrDefault(),
            // Of the person too, in form: a question that does not depend on the row is asked apart.
            Announcements = AnnouncementReads.Rows(db).Where(_ => member.Id == Me).Take(AnnouncementReads.OnHome).ToList(),
            Board = db.AlertBoards.AsNoTracking().FirstOrDefault(board => board.StaffMemberId == member.Id),
        }).AsSingleQuery().SingleOrDefaultAsync();
        var parts = needs(mine?.Layout);
        var figures = await Parts(parts & ~(HomeParts.Announcements | HomeParts.Alerts));
        return new HomeView(mine?.Layout?.ToString(), figures with
        {
            Announcements = parts.HasFlag(HomeParts.Announcements) ? mine?.Announcements ?? [] : null,
            Alerts = parts.HasFlag(HomeParts.Alerts) && Rights.ReadsAlerts(perimeter.Profile) ? await alerts.Favourites(mine?.Board) : null,
        });
    }

    /// <summary>These parts again.</summary>
    public async Task<HomeFigures> Parts(HomeParts parts)
    {
        if (!Rights.SeesDossiers(perimeter.Profile))
            parts &= HomeParts.Messages | HomeParts.Announcements;
        if (!Rights.ExaminesCer(perimeter.Profile))
            parts &= ~HomeParts.Waiting;
        if (!Rights.ReadsAlerts(perimeter.Profile))
            parts &= ~HomeParts.Alerts;
        if (!Rights.BooksAppointments(perimeter.Profile))
            parts &= ~HomeParts.Appointments;
        return await numbers.Of(parts) with
        {
            Consulted = parts.HasFlag(HomeParts.Consulted) ? await Consulted() : null,
            Waiting = parts.HasFlag(HomeParts.Waiting) ? await Waiting() : null,
            Notes = parts.HasFlag(HomeParts.Notes) ? await notes.Mine() : null,
            Searches = parts.HasFlag(HomeParts.Searches) ? await searches.Counted() : null,
            Messages = parts.HasFlag(HomeParts.Messages) ? await notifications.Centre() : null,
            Alerts = parts.HasFlag(HomeParts.Alerts) ? await alerts.Favourites() : null,
            Appointments = parts.HasFlag(HomeParts.Appointments) ? await appointments.ForHome() : null,
            Announcements = parts.HasFlag(HomeParts.Announcements) ? await AnnouncementReads.Rows(db).Take(AnnouncementReads.OnHome)
                .ToListAsync() : null,
        };
    }

    private Task<List<ConsultedDossier>> Consulted()
        => db.Consultations.Where(c => c.StaffMemberId == Me).OrderByDescending(c => c.At).Take(AtMost)
            .Join(db.Beneficiaries, c => c.BeneficiaryId, b => b.Id, (c, b) => new { c.At, Dossier = b }).OrderByDescending(pair => pair.At)
            .Select(pair => new ConsultedDossier(pair.Dossier.Id, pair.Dossier.FileNumber, pair.Dossier.FirstName, pair.Dossier.LastName,
            pair.Dossier.Address.City,
                db.Enrolments.Where(e => e.BeneficiaryId == pair.Dossier.Id).OrderBy(e => e.ProgrammeId)
                .Select(e => (Domain.Caseloads.EnrolmentState?)e.State).FirstOrDefault(), pair.At)).ToListAsync();

    private Task<List<WaitingCer>> Waiting()
        => db.Cers.Where(cer => CerTriageReads.Waiting.Contains(cer.State)).OrderBy(cer => cer.StateSince).ThenBy(cer => cer.Id)
            .Take(AtMost)
            .Join(db.Beneficiaries, cer => cer.BeneficiaryId, dossier => dossier.Id, (cer, dossier) => new { cer, dossier })
            .OrderBy(pair => pair.cer.StateSince).ThenBy(pair => pair.cer.Id)
            .Select(pair => new WaitingCer(pair.cer.Id, pair.dossier.FirstName + " " + pair.dossier.LastName, pair.cer.State,
            pair.cer.StateSince)).ToListAsync();
}
