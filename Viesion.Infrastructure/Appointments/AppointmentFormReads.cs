using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Lists;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments;

/// <summary>What the forms of appointments offer, and whom they are about.</summary>
public sealed class AppointmentFormReads(ViesionDbContext db, AgendaReads agendas, ListReads lists, Perimeter perimeter, TimeProvider clock)
{
    private static readonly IReadOnlyList<ListKind> Lists = [
        ListKind.AppointmentTheme, ListKind.AppointmentChannel, ListKind.AbsenceReason];

    /// <summary>What is offered today, and what the appointment already bears.</summary>
    public async Task<AppointmentChoices> Choices(AppointmentRow? row = null)
    {
        var natures = await db.AppointmentNatures.Where(n => n.Active || n.Id == (row == null ? 0 : row.NatureId)).OrderBy(n => n.Position)
            .ThenBy(n => n.Id)
            .Select(n => new NatureChoice(n.Id, n.Label, n.Subject, n.Minutes, n.ChannelId, n.Collective,
                n.NextNatureId, db.AppointmentNatures.Where(next => next.Id == n.NextNatureId && next.Active).Select(next => next.Label)
                .FirstOrDefault(), n.ProposesPanel)).ToListAsync();
        var mine = perimeter.TerritoryId;
        var venue = row?.VenueId;
        var venues = await db.Venues.Where(v => v.Active || v.Id == venue).OrderBy(v => EF.Functions.Collate(v.Name, "fr-x-icu"))
            .Select(v => new VenueChoice(v.Id, v.Name, v.Address, mine == null || v.TerritoryId == null || v.TerritoryId == mine))
            .ToListAsync();
        // Who hosts it stays, even where one may no longer book.
        List<AgendaOwner> owners = [.. (await agendas.Owners()).Where(owner => owner.Level is AgendaLevel.Book || owner.Id == row?.HostId)];
        if (row is not null && owners.All(owner => owner.Id != row.HostId))
            owners.Add(new AgendaOwner(row.HostId, row.Host, null, AgendaLevel.None));
        int?[] used = row is null ? [] : [row.ChannelId, row.ConvokedById, row.AbsenceReasonId,
            .. row.Themes.Select(theme => (int?)theme.Id), .. row.Summaries.Select(summary => summary.ThemeId)];
        return new AppointmentChoices(natures, venues, owners, await lists.Choices(Lists, used));
    }

    /// <summary>Null outside the perimeter.</summary>
    public async Task<AppointmentDossier?> Dossier(int beneficiaryId)
    {
        var now = clock.GetUtcNow();
        var found = await db.Beneficiaries.Where(b => b.Id == beneficiaryId).Select(b => new
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
        }).SingleOrDefaultAsync();
        return found is null ? null
            : new AppointmentDossier(found.Id, found.Name, found.FileNumber, PhoneNumber.IsMobile(found.Phone), found.Upcoming);
    }
}
