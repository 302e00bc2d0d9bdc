using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>Deactivates a venue, or offers it again. Appointments keep theirs.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record OfferVenue(int Id, uint Version, bool Offered) : ICommand<Done>;

internal sealed class OfferVenueHandler(SettingsChange change) : IHandler<OfferVenue, Done>
{
    public Task<Result<Done>> Handle(OfferVenue command, CancellationToken cancellationToken)
        => change.OfVenue(command.Id, command.Version, venue =>
        {
            venue.Offer(command.Offered);
            return Task.FromResult<Refusal?>(null);
        }, cancellationToken);
}
