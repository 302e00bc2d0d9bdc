using System.Globalization;

namespace Viesion.Infrastructure.Demo;

/// <summary>The communes of the demo département, drawn by population.</summary>
internal static class Communes
{
    public static readonly IReadOnlyList<Commune> All = [.. DemoTexts.Rows("communes-ardeche.csv")
        .Select(row => new Commune(row[1], row[2], int.Parse(row[3], CultureInfo.InvariantCulture), row[4]))];

    private static readonly int[] Cumulated = Cumulate();

    public static Commune Drawn(Dice dice)
    {
        var found = Array.BinarySearch(Cumulated, dice.Next(Cumulated[^1]) + 1);
        return All[found < 0 ? ~found : found];
    }

    private static int[] Cumulate()
    {
        var total = 0;
        return [.. All.Select(commune => total += commune.Population)];
    }
}
