using System.Globalization;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Demo;

/// <summary>Makes the persons, household by household: one dossier for someone alone, two for a couple.</summary>
internal sealed class People(Dice dice, DateOnly today)
{
    private static readonly string[] Streets = [.. DemoTexts.Addresses["voie"]];
    private static readonly string[] Complements = [.. DemoTexts.Addresses["complement"]];

    private int lastId;
    private int lastFile;

    /// <param name="most">How many persons are still wanted.</param>
    public IReadOnlyList<SyntheticPerson> Household(int most)
    {
        var home = new Home($"G{++lastFile:D7}", Communes.Drawn(dice), $"{dice.Between(1, 148)} {dice.Pick(Streets)}", dice.Chance(180)
            ? dice.Pick(Complements) : null,
            dice.Chance(60) ? PayingBody.Msa : PayingBody.Caf, dice.Next(10_000_000).ToString("D7", CultureInfo.InvariantCulture));
        var couple = most > 1 && dice.Chance(130);
        var civility = dice.Chance(couple ? 350 : 560) ? Civility.Mrs : Civility.Mr;
        var birth = BirthDate(couple ? 24 : 19);
        var status = couple ? dice.Weighted(("Vie maritale", 45), ("Marié(e)", 45), ("Pacsé(e)", 10)) : AloneSince(today.Year - birth.Year);
        var name = PersonNames.FamilyName(dice);
        var applicant = Person(home, HouseholdRole.Applicant, civility, name, birth, status);
        if (!couple)
            return [applicant];
        var other = dice.Chance(960) ? (civility == Civility.Mr ? Civility.Mrs : Civility.Mr) : civility;
        var partnerName = status == "Marié(e)" && dice.Chance(700) ? name : PersonNames.FamilyName(dice);
        return [
            applicant, Person(home, HouseholdRole.Partner, other, partnerName, Adult(birth.AddDays(dice.Between(-2900, 2900))), status)];
    }

    private SyntheticPerson Person(Home home, HouseholdRole role, Civility civility, string lastName, DateOnly birth, string status)
    {
        var first = PersonNames.FirstName(dice, civility);
        var id = ++lastId;
        return new SyntheticPerson
        {
            Id = id,
            GenesisFile = home.File,
            Role = role,
            PayingBody = home.PayingBody,
            ClaimantNumber = home.Claimant,
            Civility = civility,
            LastName = lastName,
            FirstName = first,
            BirthName = civility == Civility.Mrs && status is ("Marié(e)" or "Divorcé(e)" or "Veuf(ve)") && dice.Chance(700)
                ? PersonNames.FamilyName(dice) : null,
            BirthDate = birth,
            Commune = home.Commune,
            AddressLine = home.Line,
            AddressComplement = home.Complement,
            Phone = dice.Chance(880) ? $"+336399{80000 + dice.Next(10000)}" : null,
            Email = dice.Chance(660) ? $"{Plain(first)}.{Plain(lastName)}{id}@example.org" : null,
            MaritalStatus = status,
            MaritalStatusOn = status == "Célibataire" ? null : today.AddDays(-dice.Between(60, 5000)),
        };
    }

    // Ages of people on RSA: many between 25 and 45, some past 60, very few under 25.
    private DateOnly BirthDate(int youngest)
    {
        var (from, to) = dice.Weighted(((youngest, 24), 3), ((25, 34), 30), ((35, 44), 28), ((45, 54), 21), ((55, 61), 13), ((62, 67), 5));
        return today.AddDays(-(dice.Between(Math.Max(from, youngest), to) * 365 + dice.Between(10, 370)));
    }

    private DateOnly Adult(DateOnly birth)
    {
        var latest = today.AddYears(-18).AddDays(-30);
        return birth > latest ? latest : birth;
    }

    private string AloneSince(int age) => age < 30 ? dice.Weighted(("Célibataire", 90), ("Séparé(e)", 10))
        : dice.Weighted(("Célibataire", 60), ("Séparé(e)", 15), ("Divorcé(e)", 22), ("Veuf(ve)", age > 50 ? 6 : 1));

    private static string Plain(string name)
        => string.Concat(UserText.Decomposed(name).ToLowerInvariant().Where(c => char.IsAsciiLetterLower(c) || c == '-'));

    private sealed record Home(string File, Commune Commune, string Line, string? Complement, PayingBody PayingBody, string Claimant);
}
