using Viesion.Domain.Appointments;

namespace Viesion.Infrastructure.Appointments;

public sealed record AgendaPerson(int ParticipantId, int BeneficiaryId, string Name, Attendance Attendance);
