using Viesion.Domain.Appointments;

namespace Viesion.Infrastructure.Appointments;

/// <summary>What one colleague may do with an agenda, whatever their structure may.</summary>
public sealed record AgendaShareLine(int StaffMemberId, string Name, string? Organisation, AgendaLevel Level);
