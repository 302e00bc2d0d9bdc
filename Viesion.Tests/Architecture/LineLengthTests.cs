using Xunit;

namespace Viesion.Tests.Architecture;

/// <summary>A line is read at a glance, beside another, in a review.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;

    private static readonly string[] Kinds = [".cs", ".razor", ".sql", ".css", ".js"];

    [Fact]
    public void No_line_of_the_product_or_of_its_tests_is_longer_than_140_characters()
    {
        var lines = new[] { "Viesion.Domain", "Viesion.Infrastructure", "Viesion.App", "Viesion.Tests" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Product.Root, project), "*.*", SearchOption.AllDirectories))
            .Where(file => Kinds.Contains(Path.GetExtension(file)) && IsWritten(Product.Relative(file)))
            .SelectMany(file => File.ReadLines(file).Select((text, index) => (Place: $"{Product.Relative(file)}:{index + 1}", text.Length)))
            .ToList();

        Assert.True(lines.Count > 50_000, $"Only {lines.Count} lines were read.");
        var tooLong = lines.Where(line => line.Length > Longest).Select(line => $"{line.Place} ({line.Length})")
            .Order(StringComparer.Ordinal);
        Assert.True(!tooLong.Any(), $"These lines are longer than {Longest} characters:\n{string.Join('\n', tooLong)}");
    }

    /// <summary>By somebody: neither what a build leaves, nor the migrations, which EF Core writes.</summary>
    private static bool IsWritten(string path)
        => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            && !path.Contains("/Persistence/Migrations/", StringComparison.Ordinal);
}
