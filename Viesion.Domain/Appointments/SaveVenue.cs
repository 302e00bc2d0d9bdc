using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>Adds a venue, or changes one.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Version">The version the person saw.</param>
/// <param name="TerritoryId">The territory that it is proposed to first; null for all.</param>
public sealed record SaveVenue(int? Id, uint Version, string? Name, string? Address, int? TerritoryId) : ICommand<Done>;

internal sealed class SaveVenueHandler(SettingsChange change, IAppointmentSettings settings, Perimeter perimeter)
    : IHandler<SaveVenue, Done>
{
    public async Task<Result<Done>> Handle(SaveVenue command, CancellationToken cancellationToken)
    {
        if (command.Id is { } id)
            return await change.OfVenue(id, command.Version, venue => Write(venue, command, cancellationToken), cancellationToken);
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        var added = new Venue("", "", null);
        if (await Write(added, command, cancellationToken) is { } refusal)
            return refusal;
        settings.Add(added);
        return Done.Value;
    }

    private async Task<Refusal?> Write(Venue venue, SaveVenue command, CancellationToken cancellationToken)
    {
        if (command.TerritoryId is { } territory && !await settings.HasTerritory(territory, cancellationToken))
            return AppointmentRefusals.BadTerritory;
        if (venue.Describe(command.Name, command.Address, command.TerritoryId) is { } refusal)
            return refusal;
        return await settings.IsVenueTaken(venue.Name, venue.Id == 0 ? null : venue.Id, cancellationToken)
            ? AppointmentRefusals.NameTaken(venue.Name) : null;
    }
}
