using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Viesion.Domain.Common;
using Viesion.Domain.Occupations;
using Viesion.Infrastructure.Genesis;

namespace Viesion.Infrastructure.Occupations;

/// <summary>
/// Reads a file of the ROME line by line, whatever it holds: bounded lines, a bounded number of them, nothing that a spreadsheet would run.
/// One bad line refuses the file: a référentiel read by halves would retire what it failed to read.
/// </summary>
internal sealed partial class RomeReader(GenesisFile file)
{
    private const int MaxReasons = 5;

    private readonly List<string> reasons = [];
    private readonly HashSet<int> seen = [];
    private readonly List<string> cells = [];

    public async Task<Result<RomeLines>> Read(CancellationToken cancellationToken)
    {
        if (file.Length > RomeRefusals.MaxBytes)
            return RomeRefusals.TooBig;
        var lines = file.Lines();
        if (!await lines.Next(cancellationToken) || lines.TooLong || Text(lines) is not { } first
            || RomeHeader.Parse(first) is not { } header)
            return RomeRefusals.NoColumns;
        var read = new RomeLines(header.Content);
        while (await lines.Next(cancellationToken) && reasons.Count < MaxReasons)
        {
            if (lines.Number > RomeRefusals.MaxLines)
                return RomeRefusals.TooBig;
            if ((lines.TooLong ? "elle est trop longue" : Text(lines) is not { } text ? "elle contient des caractères illisibles (encodage)"
                : Line(text, header, read)) is { } reason)
                reasons.Add($"Ligne {lines.Number}\u00a0: {reason}.");
        }
        return reasons.Count > 0 ? RomeRefusals.BadLines(reasons) : read.Names.Count == 0 ? RomeRefusals.Empty : read;
    }

    private string? Text(BoundedLines lines)
    {
        try
        {
            return file.Encoding.GetString(lines.Line.Span);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private string? Line(string text, RomeHeader header, RomeLines read)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Any(letter => char.IsControl(letter) && letter != '\t'))
            return "elle contient des caractères de contrôle";
        if (!CsvLine.Split(text, cells, header.Separator))
            return "un guillemet n’est jamais refermé";
        if (cells.Count != header.Width)
            return $"{cells.Count} colonne{(cells.Count > 1 ? "s" : "")} au lieu de {header.Width}";
        var (code, name) = (cells[header.Code].ToUpperInvariant(), cells[header.Name]);
        var title = 0;
        if (!Code().IsMatch(code))
            return $"«\u00a0{Shown.Short(code)}\u00a0» n’est pas un code ROME";
        if (name.Length is 0 or > Occupation.NameMaxLength)
            return $"le libellé compte {name.Length} caractères, pour {Occupation.NameMaxLength} au plus";
        if (name[0] is '=' or '+' or '-' or '@')
            return $"«\u00a0{Shown.Short(name)}\u00a0» ressemble à une formule";
        if (header.Content == RomeContent.Titles
            && !(int.TryParse(cells[header.Title], NumberStyles.None, CultureInfo.InvariantCulture, out title) && title > 0))
            return $"«\u00a0{Shown.Short(cells[header.Title])}\u00a0» n’est pas un numéro d’appellation";
        if (!seen.Add(header.Content == RomeContent.Titles ? title : Key(code)))
            return "cette entrée figure déjà plus haut dans le fichier";
        read.Codes.Add(code);
        read.Names.Add(name);
        if (header.Content == RomeContent.Titles)
            read.Titles.Add(title);
        return null;
    }

    private static int Key(string code) => (code[0] * 10_000) + int.Parse(code.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[A-Z][0-9]{4}$")]
    private static partial Regex Code();
}
