using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>Deactivates a nature of appointment, or offers it again. Appointments keep theirs.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record OfferNature(int Id, uint Version, bool Offered) : ICommand<Done>;

internal sealed class OfferNatureHandler(SettingsChange change) : IHandler<OfferNature, Done>
{
    public Task<Result<Done>> Handle(OfferNature command, CancellationToken cancellationToken)
        => change.OfNature(command.Id, command.Version, nature =>
        {
            nature.Offer(command.Offered);
            return Task.FromResult<Refusal?>(null);
        }, cancellationToken);
}
