using Viesion.App.Ui;
using Viesion.Infrastructure.Staff;

namespace Viesion.App.Staff;

/// <summary>Structures and territories in words.</summary>
internal static class PlaceTexts
{
    /// <summary>« 12 collaborateurs, 3 structures », or « personne ».</summary>
    public static string UsedBy(PlaceRow row)
    {
        var parts = new List<string>();
        if (row.Staff > 0)
            parts.Add(French.Count(row.Staff, "collaborateur"));
        if (row.Organisations > 0)
            parts.Add(French.Count(row.Organisations, "structure"));
        return parts.Count == 0 ? "personne" : string.Join(", ", parts);
    }
}
