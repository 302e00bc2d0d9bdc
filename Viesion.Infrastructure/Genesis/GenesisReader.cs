using System.Buffers;
using System.Text;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// Reads the lines of a file one by one: each is a person, or a reason to reject it alone (GEN-06). Of several lines for the same
/// person the first good one is kept. A cell may hold line breaks inside quotes, as long as the next line is not itself whole.
/// </summary>
internal sealed class GenesisReader(GenesisFile file, GenesisHeader header, BoundedLines lines, GenesisDirectory directory, DateOnly today)
{
    private const int MaxJoinedLines = 5;

    private static readonly SearchValues<char> Nothing = SearchValues.Create("; \t\u00a0\u202f\ufeff\u200b");

    private readonly List<string> cells = [];
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> rejected = new(StringComparer.Ordinal);
    private (int Number, string? Text, string Raw, string? Fault)? ahead;

    /// <summary>Where the person of the last <see cref="Next"/> begins in the file.</summary>
    public int Number { get; private set; }

    public string Raw { get; private set; } = "";

    /// <summary>Null when the line is rejected; <see cref="Reason"/> then says why.</summary>
    public GenesisLine? Person { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>
    /// What a rejected line says its person is called; every cell of it when the line is too damaged to tell which. Never « absent »
    /// (GEN-05).
    /// </summary>
    public IReadOnlyList<string> Named { get; private set; } = [];

    /// <summary>False for one more bad line of a person already counted: rejects count people.</summary>
    public bool Counts { get; private set; }

    /// <summary>What of a line that was taken could not be read, in French; null when all of it was.</summary>
    public string? Warning { get; private set; }

    public async ValueTask<bool> Next(CancellationToken cancellationToken)
    {
        (int Number, string? Text, string Raw, string? Fault) line;
        do
        {
            if (await Line(cancellationToken) is not { } read)
                return false;
            line = read;
        }
        while (line.Text is { } text && SaysNothing(text));
        (Person, Reason, Number, Raw, Warning, Named, Counts) = (null, line.Fault, line.Number, line.Raw, null, [], true);
        cells.Clear();
        var whole = line.Text is not null && await Whole(line.Text, cancellationToken);
        if (whole)
            Person = Check();
        if (Person is not null && !seen.TryAdd(Person.PersonId, Number))
            Reason = $"La personne {Person.PersonId} figure déjà à la ligne {seen[Person.PersonId]} du fichier.";
        if (Reason is null)
            return true;
        (Person, Warning) = (null, null);
        Named = whole && header.Cell(cells, GenesisColumns.PersonId) is { Length: > 0 } id ? [id] : Words(Raw);
        Counts = !whole || Named is not [var only] || rejected.Add(only);
        return true;
    }

    private async ValueTask<(int Number, string? Text, string Raw, string? Fault)?> Line(CancellationToken cancellationToken)
    {
        if (ahead is { } kept)
        {
            ahead = null;
            return kept;
        }
        while (await lines.Next(cancellationToken))
            if (lines.TooLong)
                return (lines.Number, null, Readable(), $"La ligne est trop longue (plus de {BoundedLines.MaxBytes / 1024} Ko).");
            else if (Decode() is not { } text)
                return (lines.Number, null, Readable(), "La ligne contient des caractères illisibles (encodage).");
            else if (text.AsSpan().ContainsAnyInRange('\0', '\u0008'))
                return (lines.Number, null, Readable(), "La ligne contient des caractères de contrôle.");
            else if (!string.IsNullOrWhiteSpace(text))
                return (lines.Number, text, text, null);
        return null;
    }

    // Splits the line into cells; goes on into the next lines while a quote is open, unless the next line is a person of its own.
    private async ValueTask<bool> Whole(string text, CancellationToken cancellationToken)
    {
        for (var joined = 1; !CsvLine.Split(text, cells); joined++)
        {
            ahead = joined < MaxJoinedLines ? await Line(cancellationToken) : null;
            if (ahead?.Text is not { } next || text.Length + next.Length > BoundedLines.MaxBytes
                || (CsvLine.Split(next, cells) && cells.Count >= header.Width))
            {
                Reason = "Un guillemet ouvert n’est jamais refermé.";
                return false;
            }
            ahead = null;
            text = $"{text}\n{next}";
            Raw = text;
        }
        for (var at = 0; at < cells.Count; at++)
            cells[at] = UserText.Plain(cells[at]);
        header.TrimEmptyEnd(cells);
        if (cells.Count == header.Width)
            return true;
        Reason = $"{Spelt.Count(cells.Count, "colonne")} au lieu de {header.Width}.";
        return false;
    }

    // What a line can't do without rejects it; any other cell that can't be read leaves the dossier as it was, and is told.
    private GenesisLine? Check()
    {
        foreach (var column in GenesisColumns.Required)
            if (header.Cell(cells, column).Length == 0)
                return Reject($"« {column} » est vide.");
        var person = GenesisField.ReadNumber(GenesisColumns.PersonId, header.Cell(cells, GenesisColumns.PersonId), 40);
        var since = FrenchDate.Read(GenesisColumns.ReferentSince, header.Cell(cells, GenesisColumns.ReferentSince));
        if ((person.Reason ?? since.Reason) is { } reason)
            return Reject(reason);
        var values = new object?[GenesisField.All.Count];
        List<string> kept = [];
        List<string> reasons = [];
        for (var at = 0; at < values.Length; at++)
        {
            var field = GenesisField.All[at];
            var read = Read(field, header.Cell(cells, field.Column));
            if (read.Reason is null)
                values[at] = read.Value;
            else if (field.IsRequired)
                return Reject(read.Reason);
            else
            {
                values[at] = field.WhenEmpty;
                kept.Add(field.Db);
                reasons.Add(read.Reason);
            }
        }
        var email = header.Cell(cells, GenesisColumns.Referent);
        if (directory.Member(email) is not { } referent)
            return Reject($"Référent inconnu : « {Shown.Short(email)} ».");
        if (!referent.Active)
            return Reject($"Le compte du référent « {Shown.Short(email)} » est désactivé.");
        var line = new GenesisLine((string)person.Value!, values, [.. kept], Contact(GenesisColumns.Phone, PhoneNumber.Parse, reasons),
            Contact(GenesisColumns.Email, EmailAddress.Parse, reasons), referent.Id, referent.OrganisationId, (DateOnly)since.Value!);
        Warning = reasons.Count == 0 ? null : GenesisTexts.Warned(reasons);
        return line;
    }

    private Reading Read(GenesisField field, string text)
    {
        var read = text.Length == 0 ? new Reading(field.WhenEmpty) : field.Read(text, directory);
        return field.Column == GenesisColumns.BirthDate && read.Value is DateOnly born && born > today
            ? new(null, $"« {field.Column} » est dans le futur : « {text} ».") : read;
    }

    private GenesisLine? Reject(string reason)
    {
        Reason = reason;
        return null;
    }

    // A mistyped phone must not cost a person their dossier: it is left out, and told.
    private string? Contact(string column, Func<string?, (string? Value, Refusal? Refusal)> parse, List<string> reasons)
    {
        var text = header.Cell(cells, column);
        var (value, refusal) = parse(text);
        if (refusal is not null)
            reasons.Add($"« {column} » vaut « {Shown.Short(text)} », ce qui ne se lit pas.");
        return value;
    }

    // A line of « ;;;; » that a spreadsheet leaves under its table.
    private static bool SaysNothing(string text)
        => text.Replace("\"\"", "", StringComparison.Ordinal).AsSpan().ContainsAnyExcept(Nothing) is false;

    private static string[] Words(string raw)
        => [.. raw.Split([CsvLine.Separator, '\n', '"']).Select(UserText.Plain).Where(word => word.Length is > 0 and <= 40)
            .Distinct(StringComparer.Ordinal)];

    private string? Decode()
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

    private string Readable() => Encoding.UTF8.GetString(lines.Line.Span);
}
