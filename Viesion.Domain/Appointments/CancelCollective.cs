using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>Cancels a collective appointment for everybody it concerns.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record CancelCollective(int Id, uint Version) : ICommand<Done>;

internal sealed class CancelCollectiveHandler(AppointmentChange change, AppointmentNews news, Perimeter perimeter, TimeProvider clock)
    : IHandler<CancelCollective, Done>
{
    public Task<Result<Done>> Handle(CancelCollective command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, appointment =>
        {
            var refusal = appointment.Cancel(perimeter, clock.GetUtcNow());
            if (refusal is null)
                news.Tell(appointment, AppointmentTexts.CancelledOn(appointment.StartsAt));
            return Task.FromResult(refusal);
        }, cancellationToken);
}
