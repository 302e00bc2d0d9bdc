using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Audit;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Documents.Letters;

/// <summary>What letters are made from: an appointment, its people as far as one sees them, a template.</summary>
public sealed class LetterReads(ViesionDbContext db, Perimeter perimeter, IAudit audit, LibreOffice pdf, TimeProvider clock)
{
    /// <summary>Null when one sees none of its people.</summary>
    public async Task<LetterChoices?> Choices(int appointmentId)
    {
        var people = await People(appointmentId).OrderBy(p => p.Person.LastName).ThenBy(p => p.Person.FirstName).ThenBy(p => p.Person.Id)
            .Select(p => new LetterPerson(p.Person.Id, p.Person.FirstName + " " + p.Person.LastName, p.Person.FileNumber,
            p.Person.Address.PostalCode != null && p.Person.Address.City != null, p.Expected)).ToListAsync();
        if (people.Count == 0)
            return null;
        var meeting = await db.Appointments.Where(a => a.Id == appointmentId)
            .Select(a => new
            {
                a.Title,
                Nature = db.AppointmentNatures.Where(n => n.Id == a.NatureId).Select(n => n.Label).Single(),
                a.StartsAt,
                a.EndsAt
            }).SingleAsync();
        var templates = await db.DocumentTemplates.Where(t => t.Active).OrderBy(t => EF.Functions.Collate(t.Name, "fr-x-icu"))
            .Select(t => new TemplateChoice(t.Id, t.Name, t.Kind, t.Logo)).ToListAsync();
        var fitting = meeting.Title is null ? TemplateKind.Convocation : TemplateKind.CollectiveConvocation;
        return new LetterChoices(appointmentId, meeting.Title ?? meeting.Nature, meeting.Title is not null, meeting.StartsAt,
            meeting.EndsAt, people,
            [.. templates.OrderBy(t => t.Kind != fitting)], pdf.Available, Rights.FilesDocuments(perimeter.Profile));
    }

    /// <summary>Notes that letters were made. Null when the appointment lies outside, or the template is no longer proposed.</summary>
    public async Task<LetterBatch?> Batch(LetterOrder order, CancellationToken cancellationToken = default)
    {
        var template = await db.DocumentTemplates.AsNoTracking()
            .SingleOrDefaultAsync(t => t.Id == order.TemplateId && t.Active, cancellationToken);
        var facts = Rights.FilesDocuments(perimeter.Profile) ? await Facts(order, cancellationToken) : [];
        if (template is null || facts.Count == 0)
        {
            if (facts.Count == 0)
                audit.Record(AuditAction.Refused, "Letter", order.AppointmentId.ToString(CultureInfo.InvariantCulture),
                    detail: "introuvable");
            return null;
        }

        var meeting = await Meeting(order.AppointmentId, cancellationToken);
        var logo = await db.LetterLogos.Where(l => l.Variant == template.Logo
            && (template.Logo != LogoVariant.Organisation || l.OrganisationId == meeting.HostOrganisationId))
            .Select(l => new { l.Sha256, l.Format }).SingleOrDefaultAsync(cancellationToken);
        var (day, today) = (meeting.StartsAt.ParisDate(), clock.Today());
        audit.Record(AuditAction.Exported, "Letter", order.AppointmentId.ToString(CultureInfo.InvariantCulture), facts.Count == 1
            ? facts[0].BeneficiaryId : null, facts.Count == 1 ? "1 courrier" : $"{facts.Count} courriers");
        return new LetterBatch(DocumentName.Propose("convocations", day, meeting.Title ?? meeting.Nature), template.Sha256, logo is null
            ? null : (logo.Sha256, logo.Format))
        {
            Letters = [
                .. facts.Select(
                    person => new LetterData(person.BeneficiaryId, DocumentName.Propose(
                        "convocation", day, $"{person.LastName} {person.FirstName}"), LetterValues.Of(person, meeting, today)))],
        };
    }

    private async Task<List<LetterFacts>> Facts(LetterOrder order, CancellationToken cancellationToken)
    {
        var caseloads = db.Assignments.Caseloads(clock.Today());
        var asked = order.BeneficiaryId is { } one ? People(order.AppointmentId).Where(p => p.Person.Id == one)
            : People(order.AppointmentId).Where(p => p.Expected);
        return await asked.OrderBy(p => p.Person.LastName).ThenBy(p => p.Person.FirstName).ThenBy(p => p.Person.Id)
            .Select(p => new LetterFacts(
            p.Person.Id, p.Person.FileNumber, p.Person.Civility, p.Person.FirstName, p.Person.LastName, p.Person.BirthName,
            p.Person.BirthDate, p.Person.ClaimantNumber,
            p.Person.Address.Line, p.Person.Address.Complement, p.Person.Address.PostalCode, p.Person.Address.City, p.Person.Phone,
            p.Person.Email,
            db.Territories.Where(t => t.Id == p.Person.TerritoryId).Select(t => t.Name).Single(),
            caseloads.Where(a => a.BeneficiaryId == p.Person.Id).OrderByDescending(a => a.Start).ThenByDescending(a => a.Id)
                .SelectMany(a => db.StaffMembers.Where(s => s.Id == a.StaffMemberId)
                .Select(s => new LetterStaff(s.FirstName, s.LastName, s.Email, s.Phone,
                db.Organisations.Where(o => o.Id == a.OrganisationId).Select(o => o.Name).FirstOrDefault())))
                .FirstOrDefault())).ToListAsync(cancellationToken);
    }

    private async Task<LetterMeeting> Meeting(int appointmentId, CancellationToken cancellationToken)
        => await db.Appointments.Where(a => a.Id == appointmentId).Select(a => new LetterMeeting(
            a.StartsAt, a.EndsAt, db.AppointmentNatures.Where(n => n.Id == a.NatureId).Select(n => n.Label).Single(),
            db.AppointmentNatures.Where(n => n.Id == a.NatureId).Select(n => n.Subject).Single(), a.Title,
            db.Venues.Where(v => v.Id == a.VenueId).Select(v => v.Name).FirstOrDefault(), db.Venues.Where(v => v.Id == a.VenueId)
            .Select(v => v.Address).FirstOrDefault(),
            db.ListItems.Where(item => item.Id == a.ChannelId).Select(item => item.Label).FirstOrDefault(), a.Themes.OrderBy(t => t.ThemeId)
            .Select(t => db.ListItems.First(item => item.Id == t.ThemeId).Label).ToList(),
            db.StaffMembers.Where(s => s.Id == a.HostId)
            .Select(s => new LetterStaff(s.FirstName, s.LastName, s.Email, s.Phone, db.Organisations.Where(o => o.Id == s.OrganisationId)
            .Select(o => o.Name).FirstOrDefault())).Single(),
            db.StaffMembers.Where(s => s.Id == a.HostId).Select(s => s.OrganisationId).Single())).AsSingleQuery()
            .SingleAsync(cancellationToken);

    private IQueryable<Attendee> People(int appointmentId) => from p in db.AppointmentParticipants
                                                              join b in db.Beneficiaries on p.BeneficiaryId equals b.Id
                                                              where p.AppointmentId == appointmentId
                                                              select new Attendee
                                                              {
                                                                  Person = b,
                                                                  Expected = p.Attendance
                                                              != Attendance.CancelledByReferent && p.Attendance != Attendance.Postponed
                                                              };

    private sealed class Attendee
    {
        public required Domain.Beneficiaries.Beneficiary Person { get; init; }

        public required bool Expected { get; init; }
    }
}
