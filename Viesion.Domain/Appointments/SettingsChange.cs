using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// What every change of an existing nature or venue begins with: the right, the thing, and that the person saw it as it is.
/// </summary>
public sealed class SettingsChange(IAppointmentSettings settings, Perimeter perimeter)
{
    public Task<Result<Done>> OfNature(
        int id, uint version, Func<AppointmentNature, Task<Refusal?>> change, CancellationToken cancellationToken)
        => Of(() => settings.Nature(id, cancellationToken), nature => nature.Version == version, change);

    public Task<Result<Done>> OfVenue(int id, uint version, Func<Venue, Task<Refusal?>> change, CancellationToken cancellationToken)
        => Of(() => settings.Venue(id, cancellationToken), venue => venue.Version == version, change);

    private async Task<Result<Done>> Of<T>(Func<Task<T?>> find, Func<T, bool> asSeen, Func<T, Task<Refusal?>> change)
        where T : class
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (await find() is not { } known)
            return Refusal.NotFound;
        return Done.Unless(!asSeen(known) ? Refusal.Conflict : await change(known));
    }
}
