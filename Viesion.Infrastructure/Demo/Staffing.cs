using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Demo;

/// <summary>The structures and the collaborators: about 40 and 150, more for a larger département so that caseloads stay near 60.</summary>
internal sealed class Staffing
{
    private const string North = "DTAS-NORD", Centre = "DTAS-CENTRE", SouthEast = "DTAS-SUD-EST";

    // Of 50 collaborators beside the demo accounts; the rest are référents.
    private static readonly Profile[] Others =
    [
        Profile.FseReferent, Profile.FseReferent, Profile.EmploymentAdviser, Profile.EmploymentAdviser, Profile.EmploymentAdviser,
        Profile.TerritorySecretariat,
        Profile.OrganisationSecretariat, Profile.OrganisationSecretariat, Profile.OrganisationSecretariat, Profile.LocalCoordinator,
        Profile.ServiceHead, Profile.OperatorStaff,
    ];

    private static readonly (string Name, string? Acronym, string? Territory)[] Known =
    [
        ("Département – Direction de l’insertion", "DI", null), ("Département – Mission FSE", "FSE", null),
        ("Ateliers du Diagnostic Formation", "ADF", null),
        ("DTAS Nord – Service insertion", null, North), ("CMS d’Annonay", "CMS", North), ("CMS de Tournon-sur-Rhône", "CMS", North),
        ("CMS de Saint-Péray", "CMS", North),
        ("CMS de Lamastre", "CMS", North), ("CCAS d’Annonay", "CCAS", North), ("CCAS de Tournon-sur-Rhône", "CCAS", North),
        ("CCAS de Guilherand-Granges", "CCAS", North),
        ("Centre social du Haut-Vivarais", null, North), ("Association Passerelles Nord", null, North),
        ("Chantiers du Pilat", "ACI", North), ("Entraide Rhône-Crussol", null, North),
        ("DTAS Centre – Service insertion", null, Centre), ("CMS de Privas", "CMS", Centre), ("CMS de La Voulte-sur-Rhône", "CMS", Centre),
        ("CMS du Cheylard", "CMS", Centre),
        ("CMS d’Aubenas", "CMS", Centre), ("CCAS de Privas", "CCAS", Centre), ("CCAS d’Aubenas", "CCAS", Centre),
        ("CIAS des Boutières", "CIAS", Centre),
        ("Association Tremplin Vivarais", "ATV", Centre), ("Cap Emploi Vivarais", "CEV", Centre),
        ("Centre social de l’Ouvèze", null, Centre), ("Les Jardins de la Payre", "ACI", Centre),
        ("Régie de quartier d’Aubenas", null, Centre), ("Point Santé Montagne", null, Centre),
        ("DTAS Sud-Est – Service insertion", null, SouthEast), ("CMS du Teil", "CMS", SouthEast),
        ("CMS de Bourg-Saint-Andéol", "CMS", SouthEast), ("CMS de Villeneuve-de-Berg", "CMS", SouthEast),
        ("CMS de Joyeuse", "CMS", SouthEast), ("CCAS du Teil", "CCAS", SouthEast), ("CCAS de Bourg-Saint-Andéol", "CCAS", SouthEast),
        ("Centre social du Bas-Vivarais", null, SouthEast),
        ("Association Rebond Cévennes", null, SouthEast), ("Recyclerie des Gorges", "ACI", SouthEast),
        ("Boutique de gestion Sud-Ardèche", "BGE", SouthEast),
    ];

    private readonly Dice dice;
    private readonly HashSet<string> emails = [];

    public Staffing(int beneficiaries, Dice dice)
    {
        this.dice = dice;
        Organisations = [.. Structures(Math.Clamp(beneficiaries / 160, Known.Length, 300))];
        foreach (var account in DemoAccounts.All)
            Hire(account.FirstName, account.LastName, account.Email, account.Profile,
                Organisations.First(o => o.Name == account.Organisation), account.Dossiers);
        for (var i = Staff.Count; i < Math.Max(150, beneficiaries / 42); i++)
            Recruit(i);
    }

    public IReadOnlyList<SyntheticOrganisation> Organisations { get; }

    public List<SyntheticStaff> Staff { get; } = [];

    public IEnumerable<SyntheticStaff> In(string territory) => Staff.Where(member => member.Territory == territory);

    private static IEnumerable<SyntheticOrganisation> Structures(int count)
    {
        var more = Communes.All.OrderByDescending(commune => commune.Population).Select(
            commune => (Name: $"Espace insertion – {commune.Name}", Acronym: (string?)null, Territory: (string?)commune.TerritoryCode));
        return Known.Concat(more).Take(count).Select((o, i) => new SyntheticOrganisation(i + 1, o.Name, o.Acronym, o.Territory));
    }

    private void Recruit(int number)
    {
        var woman = dice.Chance(700);
        var place = number % 50;
        var profile = place < Others.Length ? Others[place] : Profile.Referent;
        var organisation = profile switch
        {
            Profile.TerritorySecretariat or Profile.LocalCoordinator or Profile.ServiceHead => Services[number / 50 % 3],
            Profile.OperatorStaff => Organisations.First(o => o.Name == "Ateliers du Diagnostic Formation"),
            _ => Organisations[3 + number % (Organisations.Count - 3)],
        };
        var (first, last) = (dice.Pick(woman ? PersonNames.Women : PersonNames.Men), dice.Pick(PersonNames.Family));
        Hire(first, last, Email(first, last), profile, organisation, 0);
    }

    private SyntheticOrganisation[] Services
        => [.. Organisations.Where(o => o.Name.EndsWith("Service insertion", StringComparison.Ordinal))];

    private void Hire(string first, string last, string email, Profile profile, SyntheticOrganisation organisation, int quota)
    {
        emails.Add(email);
        Staff.Add(new(Staff.Count + 1, first, last, email, profile, organisation.Id, organisation.Territory, quota));
    }

    private string Email(string first, string last)
    {
        var stem = $"{Plain(first)}.{Plain(last)}";
        var email = $"{stem}@{DemoAccounts.Domain}";
        for (var homonym = 2; emails.Contains(email); homonym++)
            email = $"{stem}{homonym}@{DemoAccounts.Domain}";
        return email;
    }

    private static string Plain(string name) => string.Concat(UserText.Decomposed(name).ToLowerInvariant()
        .Where(c => char.IsAsciiLetterLower(c) || c == '-'));
}
