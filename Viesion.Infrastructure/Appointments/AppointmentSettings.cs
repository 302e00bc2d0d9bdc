using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments;

internal sealed class AppointmentSettings(ViesionDbContext db) : IAppointmentSettings
{
    public Task<AppointmentNature?> Nature(int id, CancellationToken cancellationToken)
        => db.AppointmentNatures.SingleOrDefaultAsync(n => n.Id == id, cancellationToken);

    public async Task<IReadOnlyList<AppointmentNature>> Natures(CancellationToken cancellationToken)
        => await db.AppointmentNatures.OrderBy(n => n.Position).ThenBy(n => n.Id).ToListAsync(cancellationToken);

    public async Task<bool> IsNatureTaken(string label, int? exceptId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('appointment_natures'))", cancellationToken);
        return await db.AppointmentNatures.AnyAsync(
            n => EF.Property<string>(n, "LabelKey") == db.Normalised(label) && n.Id != (exceptId ?? 0), cancellationToken);
    }

    public Task<Venue?> Venue(int id, CancellationToken cancellationToken)
        => db.Venues.SingleOrDefaultAsync(v => v.Id == id, cancellationToken);

    public async Task<bool> IsVenueTaken(string name, int? exceptId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('venues'))", cancellationToken);
        return await db.Venues.AnyAsync(v => EF.Property<string>(v, "NameKey") == db.Normalised(name) && v.Id != (exceptId ?? 0),
            cancellationToken);
    }

    public Task<bool> HasTerritory(int id, CancellationToken cancellationToken)
        => db.Territories.AnyAsync(t => t.Id == id, cancellationToken);

    public void Add(AppointmentNature nature) => db.Add(nature);

    public void Add(Venue venue) => db.Add(venue);
}
