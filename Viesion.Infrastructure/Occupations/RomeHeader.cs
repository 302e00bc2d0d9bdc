using Viesion.Domain.Occupations;
using Viesion.Infrastructure.Genesis;

namespace Viesion.Infrastructure.Occupations;

/// <summary>
/// The header of a file of the ROME: which of the two it is, and where its columns stand. The names of the columns have changed with the
/// years; all of them are known.
/// </summary>
internal sealed record RomeHeader(char Separator, int Width, RomeContent Content, int Code, int Name, int Title)
{
    private static readonly char[] Separators = [';', ',', '\t'];
    private static readonly string[] CodeColumns = ["code_rome", "coderome", "rome"];
    private static readonly string[] TitleColumns = ["code_appellation", "code_ogr_appellation", "code_ogr"];
    private static readonly string[] TitleNames = [
        "libelle_appellation_long", "libelle_appellation", "libelle_appellation_court", "libelle", "intitule"];
    private static readonly string[] OccupationNames = ["libelle_rome", "libelle", "intitule"];

    /// <summary>Null when the expected columns are not there.</summary>
    public static RomeHeader? Parse(string line)
    {
        var separator = Separators.MaxBy(candidate => line.Count(letter => letter == candidate));
        List<string> cells = [];
        if (!CsvLine.Split(line, cells, separator))
            return null;
        var names = cells.ConvertAll(cell => cell.Trim().ToLowerInvariant().Replace('é', 'e').Replace(' ', '_'));
        // « code_ogr » stands in both official files: only the names of appellations make the one of appellations.
        var titles = names.Contains("code_appellation")
            || names.Exists(name => name.StartsWith("libelle_appellation", StringComparison.Ordinal));
        var header = new RomeHeader(separator, names.Count, titles ? RomeContent.Titles : RomeContent.Occupations, At(names, CodeColumns),
            At(names, titles ? TitleNames : OccupationNames), titles ? At(names, TitleColumns) : 0);
        return header is { Code: >= 0, Name: >= 0, Title: >= 0 } ? header : null;
    }

    private static int At(List<string> names, string[] known)
        => known.Select(name => names.IndexOf(name)).FirstOrDefault(at => at >= 0, -1);
}
