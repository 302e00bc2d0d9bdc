using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// « Réalisation » of a group in one operation (AGE-06): all that is said is saved, or nothing. Who sees a part of the group speaks of
/// theirs; of those whom the command does not name nothing changes, were they added meanwhile.
/// </summary>
public sealed record RecordCollectiveAttendance(int Id, IReadOnlyList<ParticipantAttendance> People) : ICommand<Done>;

internal sealed class RecordCollectiveAttendanceHandler(IAppointments appointments, Settlement settlement, Perimeter perimeter)
    : IHandler<RecordCollectiveAttendance, Done>
{
    public async Task<Result<Done>> Handle(RecordCollectiveAttendance command, CancellationToken cancellationToken)
    {
        if (!Rights.BooksAppointments(perimeter.Profile))
            return Refusal.Forbidden;
        if (await appointments.Find(command.Id, cancellationToken) is not { Participants.Count: > 0 } appointment)
            return Refusal.NotFound;
        if (!appointment.Collective)
            return AppointmentRefusals.Individual;
        var lines = command.People.DistinctBy(line => line.ParticipantId).ToList();
        if (lines.Count == 0)
            return AppointmentRefusals.NothingSaid;
        var known = appointment.Participants.ToDictionary(p => p.Id);
        if (lines.Exists(line => !known.ContainsKey(line.ParticipantId)))
            return Refusal.NotFound;
        if (lines.Exists(line => known[line.ParticipantId].Version != line.Version))
            return Refusal.Conflict;
        var refusal = await settlement.Of(
            appointment, [.. lines.Select(line => new SaidAttendance(known[line.ParticipantId], line.Attendance, line.AbsenceReasonId))],
            cancellationToken);
        return refusal is null ? Done.Value : refusal;
    }
}
