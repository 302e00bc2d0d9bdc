namespace Viesion.Domain.Appointments;

/// <summary>One of the themes of an appointment.</summary>
public sealed class AppointmentTheme
{
    private AppointmentTheme()
    {
    }

    internal AppointmentTheme(int themeId) => ThemeId = themeId;

    public int AppointmentId { get; private set; }

    public int ThemeId { get; private set; }
}
