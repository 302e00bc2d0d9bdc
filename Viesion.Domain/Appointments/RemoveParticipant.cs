using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>Takes one person out of a collective appointment that is yet to come.</summary>
/// <param name="Version">The version of the appointment that the person saw.</param>
public sealed record RemoveParticipant(int Id, uint Version, int ParticipantId) : ICommand<Done>;

internal sealed class RemoveParticipantHandler(AppointmentChange change, AppointmentNews news, TimeProvider clock)
    : IHandler<RemoveParticipant, Done>
{
    public Task<Result<Done>> Handle(RemoveParticipant command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, appointment =>
        {
            var leaving = appointment.Participants.FirstOrDefault(p => p.Id == command.ParticipantId);
            var refusal = appointment.Remove(command.ParticipantId, clock.GetUtcNow());
            if (refusal is null)
                news.Dropped(leaving!.BeneficiaryId);
            return Task.FromResult(refusal);
        }, cancellationToken);
}
