namespace Viesion.Infrastructure.Appointments;

/// <param name="From">How many lines come before this page.</param>
public sealed record AppointmentPage(IReadOnlyList<AppointmentRow> Rows, int Total, int From);
