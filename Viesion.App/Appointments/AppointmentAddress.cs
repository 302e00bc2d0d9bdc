using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments;

/// <summary>The addresses of « Mes rendez-vous ».</summary>
public static class AppointmentAddress
{
    public const string Path = "rendez-vous";

    public static string Of(AppointmentList list) => list switch
    {
        AppointmentList.Unsettled => $"{Path}?liste=non-traites",
        AppointmentList.Settled => $"{Path}?liste=realises",
        _ => Path,
    };

    public static AppointmentList Read(string? list) => list switch
    {
        "non-traites" => AppointmentList.Unsettled,
        "realises" => AppointmentList.Settled,
        _ => AppointmentList.Upcoming,
    };
}
