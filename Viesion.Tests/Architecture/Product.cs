namespace Viesion.Tests.Architecture;

/// <summary>The source of the product, as house tests read it.</summary>
internal static class Product
{
    public static string Root { get; } = FindRoot();

    public static string Relative(string file) => Path.GetRelativePath(Root, file);

    /// <summary>The C# and razor files of some projects, without what is generated.</summary>
    public static IEnumerable<string> Sources(params string[] projects) => projects
        .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Root, project), "*.*", SearchOption.AllDirectories))
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Viesion.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Viesion.sln was not found above the tests.");
    }
}
