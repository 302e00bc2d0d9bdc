using System.Globalization;
using Viesion.Domain.Appointments;

namespace Viesion.App.Appointments;

/// <summary>
/// The addresses of collective appointments. A new one: <c>?dossiers=12.15.40</c>, or <c>?recherche=7</c> for those of a saved search.
/// </summary>
public static class CollectiveAddress
{
    public const string New = $"{AppointmentAddress.Path}/collectif";

    public static string Of(int id) => $"{New}/{id}";

    /// <summary>The attendance sheet, to be printed.</summary>
    public static string Sheet(int id) => $"{New}/{id}/emargement";

    public static string With(IEnumerable<string> dossiers) => $"{New}?dossiers={string.Join('.', dossiers)}";

    public static string OfSearch(int search) => $"{New}?recherche={search}";

    /// <summary>The dossiers that the address names; one more than may be convened tells that there are too many.</summary>
    public static IReadOnlyList<int> Dossiers(string? written) => [.. (written ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0)
        .Distinct().Take(Appointment.MaxParticipants + 1)];
}
