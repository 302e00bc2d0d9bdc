using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.Infrastructure.Reports.Builder;

/// <summary>
/// A report of the generator, as its address and its saved form write it:
/// « colonnes=nom,prenom&amp;criteres=etat%3Dveille&amp;groupe=territoire&amp;graphique=barres&amp;tri=-nom ». What means nothing is left
/// out when it is read, so that a saved report outlives the catalogue.
/// </summary>
/// <param name="Columns">Keys, in the order of the catalogue; never empty.</param>
/// <param name="Grouping">The key of the column it is grouped by; null for a plain list.</param>
public sealed record BuiltQuery(IReadOnlyList<string> Columns, DossierSearch Search, string? Grouping, BuiltChart Chart, ReportSort Sort)
{
    private static readonly string[] Usual = ["dossier", "nom", "prenom", "structure", "referent"];
    private static readonly (BuiltChart Chart, string Word)[] Charts = [
        (BuiltChart.Bars, "barres"), (BuiltChart.Line, "courbe"), (BuiltChart.None, "aucun")];

    public static readonly BuiltQuery Default = Parse("");

    public static BuiltQuery Parse(string? written)
    {
        var said = ReportQuery.Parse((written ?? "").TrimStart('?'));
        var asked = (said.GetValueOrDefault("colonnes") ?? "").Split(',').ToHashSet();
        var columns = BuiltCatalogue.Columns.Select(shape => shape.Column.Key).Where(asked.Contains).ToList();
        var grouping = BuiltCatalogue.Groupings.FirstOrDefault(shape => shape.Column.Key == said.GetValueOrDefault("groupe"))?.Column.Key;
        var chart = Charts.FirstOrDefault(known => known.Word == said.GetValueOrDefault("graphique")).Chart;
        var tri = said.GetValueOrDefault(ReportQuery.SortKey);
        var sort = BuiltCatalogue.Columns.Any(shape => shape.Column.Key == tri?.TrimStart('-'))
            ? new ReportSort(tri!.TrimStart('-'), tri.StartsWith('-')) : new ReportSort("nom", false);
        return new BuiltQuery(columns.Count == 0 ? Usual : columns, DossierSearch.Parse(said.GetValueOrDefault("criteres")), grouping,
            chart, sort);
    }

    public override string ToString()
    {
        List<string> parts = [];
        if (!Columns.SequenceEqual(Usual))
            parts.Add("colonnes=" + string.Join(',', Columns));
        if (!Search.IsEmpty)
            parts.Add("criteres=" + Uri.EscapeDataString(Search.ToString()));
        if (Grouping is not null)
            parts.Add("groupe=" + Grouping);
        if (Chart is not BuiltChart.Bars)
            parts.Add("graphique=" + Charts.First(known => known.Chart == Chart).Word);
        if (Sort != new ReportSort("nom", false))
            parts.Add($"{ReportQuery.SortKey}={(Sort.Descending ? "-" : "")}{Sort.Column}");
        return string.Join('&', parts);
    }

    public bool Equals(BuiltQuery? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
