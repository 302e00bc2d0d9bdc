using Viesion.Domain.Appointments;

namespace Viesion.Infrastructure.Appointments;

/// <summary>One person's part in an appointment, with all that the forms need.</summary>
public sealed record AppointmentRow(
    int AppointmentId, int ParticipantId, uint AppointmentVersion, uint ParticipantVersion, int BeneficiaryId, string Person,
    int FileNumber,
    DateTimeOffset StartsAt, DateTimeOffset EndsAt, int HostId, string Host, int NatureId, string Nature, string? Title, int? ChannelId,
    string? Channel, int? VenueId, string? Venue,
    Attendance Attendance, int? AbsenceReasonId, string? AbsenceReason, string? Comment, DateOnly? ConvokedOn, int? ConvokedById,
    bool RemindBySms, bool ConfirmBySms,
    IReadOnlyList<AppointmentThemeLine> Themes, IReadOnlyList<SummaryContent> Summaries)
{
    /// <summary>Its SMS, in the order in which they were planned.</summary>
    public IReadOnlyList<AppointmentSmsLine> Sms { get; init; } = [];

    public bool Collective => Title is not null;
}
