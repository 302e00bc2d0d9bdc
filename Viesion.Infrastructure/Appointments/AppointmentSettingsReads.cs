using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments;

/// <summary>
/// The configuration of appointments: their natures (AGE-10) and their venues, each with its uses. What the pages show to administrators
/// holds no dossier.
/// </summary>
public sealed class AppointmentSettingsReads(ViesionDbContext db)
{
    public Task<List<NatureRow>> Natures() => db.AppointmentNatures.OrderBy(n => n.Position).ThenBy(n => n.Id).Select(n => new NatureRow(
        n.Id, n.Version, n.Label, n.Subject, n.Minutes, n.ChannelId, db.ListItems.Where(item => item.Id == n.ChannelId)
        .Select(item => item.Label).FirstOrDefault(),
        n.Collective, n.NextNatureId, db.AppointmentNatures.Where(next => next.Id == n.NextNatureId).Select(next => next.Label)
        .FirstOrDefault(), n.ProposesPanel, n.Active,
        db.Appointments.LongCount(a => a.NatureId == n.Id))).ToListAsync();

    public Task<List<VenueRow>> Venues()
        => db.Venues.OrderByDescending(v => v.Active).ThenBy(v => EF.Functions.Collate(v.Name, "fr-x-icu")).Select(v => new VenueRow(
            v.Id, v.Version, v.Name, v.Address, v.TerritoryId, db.Territories.Where(t => t.Id == v.TerritoryId).Select(t => t.Name)
            .FirstOrDefault(), v.Active,
            db.Appointments.LongCount(a => a.VenueId == v.Id))).ToListAsync();

    /// <summary>Whoever receives and has the longest name: an SMS that names them is the longest. Null where nobody works yet.</summary>
    public Task<SmsHost?> LongestHost() => db.StaffMembers.Where(s => s.Active).OrderByDescending(
        s => s.LastName.Length + s.FirstName.Length).ThenBy(s => s.Id)
        .Select(s => new SmsHost(s.LastName, s.FirstName)).FirstOrDefaultAsync();

    public Task<List<TerritoryChoice>> Territories()
        => db.Territories.OrderBy(t => EF.Functions.Collate(t.Name, "fr-x-icu")).Select(t => new TerritoryChoice(t.Id, t.Name))
            .ToListAsync();
}
