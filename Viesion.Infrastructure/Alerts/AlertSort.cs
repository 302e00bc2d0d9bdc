namespace Viesion.Infrastructure.Alerts;

/// <summary>The order of an alert's list, by the key of a column; an unknown one is the day.</summary>
public sealed record AlertSort(string Column, bool Descending)
{
    public const string Day = "date";

    public static readonly AlertSort Default = new(Day, false);

    public static readonly IReadOnlyList<string> Columns = ["dossier", "nom", "prenom", "commune", "referent", "motif", Day];

    /// <summary>« -nom »: descending.</summary>
    public static AlertSort Parse(string? tri)
        => Columns.Contains(tri?.TrimStart('-')) ? new AlertSort(tri!.TrimStart('-'), tri.StartsWith('-')) : Default;

    public override string ToString() => (Descending ? "-" : "") + Column;
}
