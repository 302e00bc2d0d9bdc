namespace Viesion.App.Appointments;

/// <summary>What was said of an appointment, and what comes next.</summary>
/// <param name="Text">What to tell the person.</param>
/// <param name="Next">The appointment that is to be booked now; null for none.</param>
public sealed record AttendanceOutcome(string Text, AppointmentAsk? Next);
