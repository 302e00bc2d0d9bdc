using System.Text;
using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// Reads the lines of a file one by one: each is a person, or a reason to reject it alone (GEN-06). Of several lines for the same
/// person the first good one is kept. A cell may hold line breaks inside quotes, as long as the next line is not itself whole.
/// </summary>
internal sealed class GenesisReader(GenesisFile file, GenesisHeader header, BoundedLines lines, GenesisDirectory directory, DateOnly today)
{
    private const int MaxJoinedLines = 5;

    private readonly List<string> cells = [];
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private (int Number, string? Text, string Raw, string? Fault)? ahead;

    /// <summary>Where the person of the last <see cref="Next"/> begins in the file.</summary>
    public int Number { get; private set; }

    public string Raw { get; private set; } = "";

    /// <summary>Null when the line is rejected; <see cref="Reason"/> then says why.</summary>
    public GenesisLine? Person { get; private set; }

    public string? Reason { get; private set; }

    public int UnreadableContacts { get; private set; }

    public async ValueTask<bool> Next(CancellationToken cancellationToken)
    {
        if (await Line(cancellationToken) is not { } line)
            return false;
        (Person, Reason, Number, Raw) = (null, line.Fault, line.Number, line.Raw);
        if (line.Text is not null && await Whole(line.Text, cancellationToken))
            Person = Check();
        if (Person is not null && !seen.TryAdd(Person.PersonId, Number))
            Reason = $"La personne {Person.PersonId} figure déjà à la ligne {seen[Person.PersonId]} du fichier.";
        Person = Reason is null ? Person : null;
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
            if (ahead?.Text is not { } next || text.Length + next.Length > BoundedLines.MaxBytes || (CsvLine.Split(next, cells) && cells.Count >= header.Width))
            {
                Reason = "Un guillemet ouvert n’est jamais refermé.";
                return false;
            }
            ahead = null;
            text = $"{text}\n{next}";
            Raw = text;
        }
        if (cells.Count == header.Width + 1 && cells[^1].Length == 0)
            cells.RemoveAt(header.Width); // a last « ; » too many says nothing
        if (cells.Count == header.Width)
            return true;
        Reason = $"{cells.Count} colonne{(cells.Count > 1 ? "s" : "")} au lieu de {header.Width}.";
        return false;
    }

    private GenesisLine? Check()
    {
        foreach (var column in GenesisColumns.Required)
            if (header.Cell(cells, column).Length == 0)
                return Reject($"« {column} » est vide.");
        var person = GenesisField.ReadText(GenesisColumns.PersonId, header.Cell(cells, GenesisColumns.PersonId), 40);
        var since = FrenchDate.Read(GenesisColumns.ReferentSince, header.Cell(cells, GenesisColumns.ReferentSince));
        if ((person.Reason ?? since.Reason) is { } reason)
            return Reject(reason);
        var values = new object?[GenesisField.All.Count];
        for (var at = 0; at < values.Length; at++)
        {
            var field = GenesisField.All[at];
            var text = header.Cell(cells, field.Column);
            var read = text.Length == 0 ? new Reading(field.WhenEmpty) : field.Read(text, directory);
            if (read.Reason is not null)
                return Reject(read.Reason);
            if (field.Column == GenesisColumns.BirthDate && (DateOnly)read.Value! > today)
                return Reject($"« {field.Column} » est dans le futur : « {text} ».");
            values[at] = read.Value;
        }
        var email = header.Cell(cells, GenesisColumns.Referent);
        if (directory.Member(email) is not { } referent)
            return Reject($"Référent inconnu : « {Shown.Short(email)} ».");
        if (!referent.Active)
            return Reject($"Le compte du référent « {Shown.Short(email)} » est désactivé.");
        return new GenesisLine((string)person.Value!, values, Contact(GenesisColumns.Phone, PhoneNumber.Parse), Contact(GenesisColumns.Email, EmailAddress.Parse),
            referent.Id, referent.OrganisationId, (DateOnly)since.Value!);
    }

    private GenesisLine? Reject(string reason)
    {
        Reason = reason;
        return null;
    }

    // A mistyped phone must not cost a person their dossier: it is left empty, and counted.
    private string? Contact(string column, Func<string?, (string? Value, Domain.Common.Refusal? Refusal)> parse)
    {
        var (value, refusal) = parse(header.Cell(cells, column));
        UnreadableContacts += refusal is null ? 0 : 1;
        return value;
    }

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
