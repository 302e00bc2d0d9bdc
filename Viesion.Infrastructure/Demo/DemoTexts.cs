namespace Viesion.Infrastructure.Demo;

/// <summary>The word lists of Demo/Data, by kind.</summary>
internal static class DemoTexts
{
    public static readonly ILookup<string, string> Names = Load("noms.csv");
    public static readonly ILookup<string, string> Addresses = Load("adresses.csv");
    public static readonly ILookup<string, string> Cers = Load("textes-cer.csv");

    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(DemoTexts).Assembly.GetManifestResourceStream($"Viesion.Infrastructure.Demo.Data.{file}")!;
        using var text = new StreamReader(stream);
        text.ReadLine();
        while (text.ReadLine() is { } line)
            yield return line.Split(';');
    }

    private static ILookup<string, string> Load(string file) => Rows(file).ToLookup(row => row[0], row => row[1]);
}
