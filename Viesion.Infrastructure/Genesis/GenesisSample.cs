using Viesion.Domain.Common;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// A Genesis file of invented people for the référents of a database: the same arguments give the same people. With a share of changed
/// ones it tells what became of the same people later: moved, suspended, reoriented.
/// </summary>
/// <param name="Referents">Those who accompany people, with their territory's code; in a stable order.</param>
public sealed record GenesisSample(IReadOnlyList<(StaffMember Member, string Territory)> Referents, DateOnly Today, int Seed)
{
    private static readonly string[] LastNames =
    [
        "MARTINEZ", "BERNARD", "ROCHE", "FAURE", "DUPUY", "CHAREYRE", "SABATIER", "MOUNIER", "DELORME", "NGUYEN", "BELKACEM", "DIALLO",
        "LÉVÊQUE", "D’ANGELO",
        "CHABAL", "VOLLE", "COMBIER", "TEYSSIER", "OZIL", "BRUN", "GARNIER", "EL AMRANI", "LE GALL", "PEREIRA", "SAINT-MARTIN", "BOISSEL",
        "VIDAL", "ARNAUD", "COSTE", "REYNAUD",
    ];

    private static readonly string[] FirstNames =
    [
        "Soraya", "Aïcha", "Paul", "Léa", "Claire", "Inès", "Marc", "Hélène", "Yves", "Félix", "Odile", "Jean-Luc", "Zoé", "Noël", "Fatima",
        "Mehdi", "Chloé", "Loïc", "Nadia", "Hugo",
        "Élodie", "Karim", "Brigitte", "Thomas", "Manon", "Ibrahim", "Sylvie", "Anaïs", "Gérard", "Ophélie",
    ];

    private static readonly (string City, string PostalCode)[] Cities =
    [
        ("Annonay", "07100"), ("Aubenas", "07200"), ("Privas", "07000"), ("Guilherand-Granges", "07500"), ("Tournon-sur-Rhône", "07300"),
        ("Le Teil", "07400"), ("Bourg-Saint-Andéol", "07700"),
        ("Saint-Péray", "07130"), ("La Voulte-sur-Rhône", "07800"), ("Viviers", "07220"), ("Vals-les-Bains", "07600"),
        ("Le Cheylard", "07160"), ("Largentière", "07110"), ("Les Vans", "07140"),
    ];

    private static readonly string[] Streets = ["rue de la République", "avenue Jean Jaurès", "chemin des Mûriers", "place de l’Église",
        "impasse du Lavoir", "montée du Château", "quartier Les Granges"];
    private static readonly string[] Families = ["Célibataire", "Marié(e)", "Divorcé(e)", "Séparé(e)", "Vie maritale", "Veuf, veuve"];
    private static readonly string[] Entitlements = [
        "OUVERT_VERSABLE", "OUVERT_VERSABLE", "OUVERT_VERSABLE", "OUVERT_SUSPENDU", "VERSEMENT_SUSPENDU", "CLOS"];
    private static readonly string[] Orientations = ["Sociale", "Socioprofessionnelle", "Professionnelle"];

    /// <param name="changedPercent">The share of people of whom something changed since the plain sample.</param>
    public void Write(TextWriter output, int count, int changedPercent)
    {
        CsvLine.Write(output, GenesisColumns.All);
        for (var index = 0; index < count; index++)
            CsvLine.Write(output, Person(index, new Random(HashCode(Seed, index, 2)).Next(100) < changedPercent));
    }

    private string?[] Person(int index, bool changed)
    {
        // One dossier in five is a couple: two neighbours share the dossier number and its contact data.
        var household = index / 2;
        var couple = HashCode(Seed, household, 3) % 5 == 0;
        var partner = couple && index % 2 == 1;
        var own = new Random(HashCode(Seed, index, 0));
        var shared = couple ? new Random(HashCode(Seed, household, 1)) : own;
        var (city, postalCode) = Cities[shared.Next(Cities.Length)];
        var street = $"{shared.Next(1, 120)} {Streets[shared.Next(Streets.Length)]}";
        var lastName = LastNames[shared.Next(LastNames.Length)];
        var phone = $"06{shared.Next(100_000_000):D8}";
        var referent = shared.Next(Referents.Count);
        var woman = own.Next(2) == 0;
        var firstName = FirstNames[own.Next(FirstNames.Length)];
        var born = Today.AddDays(-own.Next(18 * 365, 64 * 365));
        var since = Today.AddDays(-own.Next(10, 1_500));
        var family = Families[own.Next(Families.Length)];
        var entitlement = own.Next(Entitlements.Length);
        var entitlementOn = since.AddDays(own.Next(0, 30));
        var sdd = own.Next(10) > 0;
        if (changed)
            switch (HashCode(Seed, index, 4) % 4)
            {
                case 0: entitlement = (entitlement + 3) % Entitlements.Length; entitlementOn = Today; break;
                case 1: street = $"{street}, bâtiment B"; break;
                case 2: sdd = !sdd; break;
                default: (referent, since) = ((referent + 1) % Referents.Count, Today); break;
            }
        var (member, territory) = Referents[referent];
        return
        [
            $"S{index + 1:D9}", $"F{(couple ? household * 2 : index) + 1:D9}", partner ? "CJT" : "DEM", shared.Next(6) == 0 ? "MSA" : "CAF",
            $"{1_000_000 + (couple ? household * 2 : index)}",
            woman ? "MME" : "M", lastName, firstName, woman && own.Next(2) == 0 ? LastNames[own.Next(LastNames.Length)]
                : "", FrenchDate.Write(born),
            street, own.Next(8) == 0 ? "Appartement 3" : "", postalCode, city, phone, $"{Ascii(lastName)}.{household}@exemple.fr", family,
            FrenchDate.Write(since),
            Entitlements[entitlement], FrenchDate.Write(entitlementOn), entitlement >= 3 ? "Ressources; \"à revoir\"" : "", sdd
                ? "SDD" : "NSDD",
            Orientations[own.Next(Orientations.Length)], FrenchDate.Write(since), own.Next(4) == 0 ? "CDD" : "Sans contrat", territory,
            member.Email, FrenchDate.Write(since),
            FrenchDate.Write(since), own.Next(50) == 0 ? FrenchDate.Write(Today.AddDays(-30)) : "", "",
        ];
    }

    private static string Ascii(string name) => new([.. UserText.Decomposed(name).Where(char.IsAsciiLetter).Select(char.ToLowerInvariant)]);

    // Stable from one run and one machine to the next, which System.HashCode is not.
    private static int HashCode(int seed, int index, int salt)
    {
        var mixed = unchecked((uint)((seed * 73_856_093) ^ (index * 19_349_663) ^ (salt * 83_492_791)));
        mixed ^= mixed >> 16;
        mixed = unchecked(mixed * 0x7feb352d);
        mixed ^= mixed >> 15;
        mixed = unchecked(mixed * 0x846ca68b);
        return (int)((mixed ^ (mixed >> 16)) & 0x7FFFFFFF);
    }
}
