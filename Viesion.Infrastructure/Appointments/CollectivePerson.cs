using Viesion.Domain.Appointments;

namespace Viesion.Infrastructure.Appointments;

/// <summary>One person of a collective appointment, as the one who reads may see them.</summary>
public sealed record CollectivePerson(
    int ParticipantId, uint Version, int BeneficiaryId, string LastName, string FirstName, int FileNumber, bool HasMobile,
    Attendance Attendance, int? AbsenceReasonId, string? AbsenceReason, DateOnly? ConvokedOn)
{
    public IReadOnlyList<AppointmentSmsLine> Sms { get; init; } = [];

    public string Name => $"{FirstName} {LastName}";

    /// <summary>False once cancelled or postponed.</summary>
    public bool Expected => Attendance is not (Attendance.CancelledByReferent or Attendance.Postponed);
}
