namespace Viesion.Domain.Appointments;

/// <summary>What is true when an SMS leaves.</summary>
/// <param name="Phone">The person's number today, in E.164; null for none.</param>
/// <param name="Address">The address of the venue; null for none.</param>
public sealed record SmsFacts(AppointmentSms Sms, Appointment Appointment, string? Phone, string HostLastName, string HostFirstName,
    string? Address);
