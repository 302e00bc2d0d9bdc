using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;

namespace Viesion.Domain.Appointments;

/// <summary>« Réalisation » of one person's appointment, with what was said, theme by theme (AGE-03); cancels and postpones too.</summary>
/// <param name="Version">The version of the participant that the person saw.</param>
/// <param name="Summaries">What was said, whole; null leaves what is there.</param>
public sealed record RecordAttendance(int ParticipantId, uint Version, Attendance Attendance, int? AbsenceReasonId,
    IReadOnlyList<SummaryContent>? Summaries) : ICommand<Done>;

internal sealed class RecordAttendanceHandler(IAppointments appointments, Settlement settlement, Perimeter perimeter)
    : IHandler<RecordAttendance, Done>
{
    public async Task<Result<Done>> Handle(RecordAttendance command, CancellationToken cancellationToken)
    {
        if (!Rights.BooksAppointments(perimeter.Profile))
            return Refusal.Forbidden;
        if (await appointments.OfParticipant(command.ParticipantId, cancellationToken) is not { } appointment
            || appointment.Participants.SingleOrDefault(p => p.Id == command.ParticipantId) is not { } participant)
            return Refusal.NotFound;
        if (participant.Version != command.Version)
            return Refusal.Conflict;
        if (command.Summaries?.FirstOrDefault(s => s.Text?.Trim().Length > AppointmentSummary.TextMaxLength) is { } tooLong)
            return AppointmentRefusals.LongSummary(tooLong.Text!.Trim().Length);
        int[] themes = [.. (command.Summaries ?? []).Select(s => s.ThemeId).OfType<int>().Distinct()
            .Where(theme => appointment.Themes.All(t => t.ThemeId != theme) && participant.Summaries.All(s => s.ThemeId != theme))];
        if (!await appointments.Offer(ListKind.AppointmentTheme, themes, cancellationToken))
            return AppointmentRefusals.BadSummaryTheme;
        if (await settlement.Of(appointment, [new SaidAttendance(participant, command.Attendance, command.AbsenceReasonId)],
            cancellationToken) is { } refusal)
            return refusal;
        if (command.Summaries is { } said)
            participant.Sum(said);
        return Done.Value;
    }
}
