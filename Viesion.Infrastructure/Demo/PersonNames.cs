using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Demo;

/// <summary>Names as a département meets them: many origins, accents, particles, apostrophes, compound and very long ones.</summary>
internal static class PersonNames
{
    public static readonly IReadOnlyList<string> Family = [.. DemoTexts.Names["nom"]];
    public static readonly IReadOnlyList<string> Women = [.. DemoTexts.Names["femme"]];
    public static readonly IReadOnlyList<string> Men = [.. DemoTexts.Names["homme"]];

    private static readonly string[] Long = [.. DemoTexts.Names["nom-long"]];
    private static readonly string[] Beginnings = [.. DemoTexts.Names["nom-debut"]];
    private static readonly string[] Middles = [.. DemoTexts.Names["nom-milieu"]];
    private static readonly string[] Ends = [.. DemoTexts.Names["nom-fin"]];

    /// <summary>In capitals, as Genesis writes it.</summary>
    public static string FamilyName(Dice dice) => (dice.Next(1000) switch
    {
        < 2 => dice.Pick(Long),
        < 42 => $"{dice.Pick(Family)}-{dice.Pick(Family)}",
        < 250 => dice.Pick(Beginnings) + dice.Pick(Middles) + dice.Pick(Ends),
        < 320 => dice.Pick(Beginnings) + dice.Pick(Middles) + dice.Pick(Middles) + dice.Pick(Ends),
        _ => dice.Pick(Family),
    }).ToUpperInvariant();

    public static string FirstName(Dice dice, Civility civility)
    {
        var name = dice.Pick(civility == Civility.Mrs ? Women : Men);
        return dice.Chance(12) ? $"{name} {dice.Pick(civility == Civility.Mrs ? Women : Men)}" : name;
    }
}
