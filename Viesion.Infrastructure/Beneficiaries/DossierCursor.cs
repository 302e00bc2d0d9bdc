using System.Globalization;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>
/// Where a page of the list begins: after this dossier; for the part ordered by consultation, after this moment. Holds no name: it stands
/// in addresses.
/// </summary>
public sealed record DossierCursor(int Id, DateTimeOffset? ConsultedAt)
{
    /// <summary>« 1234 », or « c1764060000000000.1234 » with microseconds since 1970.</summary>
    public override string ToString() => ConsultedAt is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"c{(at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond}.{Id}")
        : Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null when the text is no cursor: an address is input.</summary>
    public static DossierCursor? Parse(string? text)
    {
        var parts = text is ['c', ..] ? text[1..].Split('.') : null;
        if (parts is [var moment, var dossier] && long.TryParse(
            moment, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds < 253402300800000000
            && int.TryParse(dossier, NumberStyles.None, CultureInfo.InvariantCulture, out var consulted))
            return new DossierCursor(consulted, DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond));
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new DossierCursor(id, null) : null;
    }
}
