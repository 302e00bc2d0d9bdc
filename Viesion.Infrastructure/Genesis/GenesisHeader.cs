using Viesion.Domain.Common;
using Viesion.Domain.Genesis;

namespace Viesion.Infrastructure.Genesis;

/// <summary>The header of a file: which column stands where.</summary>
internal sealed class GenesisHeader
{
    private readonly Dictionary<string, int> positions;

    private GenesisHeader(Dictionary<string, int> positions, int width, IReadOnlyList<string> unknown)
        => (this.positions, Width, Unknown) = (positions, width, unknown);

    public int Width { get; }

    /// <summary>Columns that Viesion does not know: ignored, and said.</summary>
    public IReadOnlyList<string> Unknown { get; }

    public static Result<GenesisHeader> Parse(string line)
    {
        var cells = new List<string>();
        if (!CsvLine.Split(line, cells))
            return GenesisRefusals.NoHeader;
        TrimEmptyEnd(cells, 0);
        var positions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var unknown = new List<string>();
        for (var at = 0; at < cells.Count; at++)
        {
            var name = UserText.Plain(cells[at]);
            var known = GenesisColumns.All.FirstOrDefault(column => column.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (known is null)
                unknown.Add(Shown.Short(name));
            else if (!positions.TryAdd(known, at))
                return GenesisRefusals.RepeatedColumn(known);
        }
        if (positions.Count == 0)
            return GenesisRefusals.NoHeader;
        var missing = GenesisColumns.Required.Where(column => !positions.ContainsKey(column)).ToList();
        if (missing.Count > 0)
            return GenesisRefusals.MissingColumns(missing);
        return new GenesisHeader(positions, cells.Count, [.. unknown.Where(name => name.Length > 0)]);
    }

    public bool Has(string column) => positions.ContainsKey(column);

    /// <summary>The cell's text, empty when the file has no such column or the line is too short.</summary>
    public string Cell(List<string> cells, string column) => positions.TryGetValue(column, out var at) && at < cells.Count ? cells[at] : "";

    /// <summary>Drops the empty cells beyond the columns: the « ; » too many of a spreadsheet say nothing.</summary>
    public void TrimEmptyEnd(List<string> cells) => TrimEmptyEnd(cells, Width);

    private static void TrimEmptyEnd(List<string> cells, int width)
    {
        while (cells.Count > width && cells[^1].Length == 0)
            cells.RemoveAt(cells.Count - 1);
    }
}
