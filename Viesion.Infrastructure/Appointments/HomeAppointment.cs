namespace Viesion.Infrastructure.Appointments;

/// <summary>One of my next appointments.</summary>
public sealed record HomeAppointment(int ParticipantId, int BeneficiaryId, string Person, DateTimeOffset StartsAt, string Nature,
    string? Venue);
