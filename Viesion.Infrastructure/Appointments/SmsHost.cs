namespace Viesion.Infrastructure.Appointments;

/// <summary>A collaborator as an SMS names them.</summary>
public sealed record SmsHost(string LastName, string FirstName);
