using System.Text;
using Viesion.Infrastructure.Genesis;

namespace Viesion.Tests.Build;

/// <summary>A Genesis file as a test needs it: people with sensible values, changed one by one.</summary>
public sealed class AGenesisFile(string referent, string territory = "DTAS-CENTRE")
{
    private readonly List<Dictionary<string, string>> people = [];
    private readonly List<string> raw = [];

    public List<string> Columns { get; private set; } = [.. GenesisColumns.All];

    public Encoding Encoding { get; set; } = new UTF8Encoding(false);

    public AGenesisFile With(string id, params (string Column, string Value)[] said)
    {
        var person = new Dictionary<string, string>
        {
            [GenesisColumns.PersonId] = id,
            [GenesisColumns.File] = "F" + id,
            [GenesisColumns.Role] = "DEM",
            [GenesisColumns.PayingBody] = "CAF",
            [GenesisColumns.ClaimantNumber] = "1234567",
            [GenesisColumns.Civility] = "MME",
            [GenesisColumns.LastName] = "LÉVÊQUE",
            [GenesisColumns.FirstName] = "Zoé",
            [GenesisColumns.BirthDate] = "22/05/1985",
            [GenesisColumns.Address] = "3 rue de l’Église",
            [GenesisColumns.PostalCode] = "07200",
            [GenesisColumns.City] = "Aubenas",
            [GenesisColumns.Phone] = "06 12 34 56 78",
            [GenesisColumns.Email] = "zoe@exemple.fr",
            [GenesisColumns.Entitlement] = "OUVERT_VERSABLE",
            [GenesisColumns.EntitlementOn] = "01/02/2026",
            [GenesisColumns.Duties] = "SDD",
            [GenesisColumns.Orientation] = "Sociale",
            [GenesisColumns.OrientationOn] = "05/02/2026",
            [GenesisColumns.Territory] = territory,
            [GenesisColumns.Referent] = referent,
            [GenesisColumns.ReferentSince] = "10/02/2026",
        };
        foreach (var (column, value) in said)
            person[column] = value;
        people.Add(person);
        return this;
    }

    /// <summary>A line as it is, after the people.</summary>
    public AGenesisFile WithRaw(string line)
    {
        raw.Add(line);
        return this;
    }

    public AGenesisFile Without(params string[] columns)
    {
        Columns = [.. Columns.Except(columns)];
        return this;
    }

    public AGenesisFile InOrder(IEnumerable<string> columns)
    {
        Columns = [.. columns];
        return this;
    }

    public byte[] Bytes()
    {
        var text = new StringWriter();
        CsvLine.Write(text, Columns);
        foreach (var person in people)
            CsvLine.Write(text, Columns.Select(column => person.GetValueOrDefault(column, "")));
        foreach (var line in raw)
            text.Write(line + "\r\n");
        return [.. Encoding.GetPreamble(), .. Encoding.GetBytes(text.ToString())];
    }
}
