using System.Globalization;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Staff;

namespace Viesion.App.Staff;

/// <summary>
/// A search of collaborators in an address:
/// <c>?q=bernard&amp;structure=3&amp;territoire=2&amp;profil=Referent&amp;etat=inactifs&amp;rang=51</c>. Words that mean nothing are
/// ignored.
/// </summary>
internal static class StaffListAddress
{
    public const string Path = "configuration/collaborateurs";

    public static StaffQuery Query(string? q, string? structure, string? territoire, string? profil, string? etat, string? rang) => new(
        string.IsNullOrWhiteSpace(q) ? null : q.Trim(), Number(structure), Number(territoire),
        Enum.TryParse<Profile>(profil, out var profile) && Enum.IsDefined(profile) ? profile : null,
        etat switch { "inactifs" => false, "tous" => null, _ => true }, Math.Max(0, (Number(rang) ?? 1) - 1));

    public static string Of(StaffQuery query)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("q", query.Text), ("structure", Text(query.OrganisationId)), ("territoire", Text(query.TerritoryId)),
            ("profil", query.Profile?.ToString()),
            ("etat", query.Active switch { false => "inactifs", null => "tous", _ => null }),
            ("rang", query.Skip == 0 ? null : Text(query.Skip + 1)),
        }.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";
    }

    private static int? Number(string? text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
