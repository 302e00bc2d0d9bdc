namespace Viesion.Tests.Architecture;

/// <summary>The source of the product, as it stands above the tests.</summary>
internal static class HouseSources
{
    /// <summary>Each file by its path from the root, with « / », and its text.</summary>
    public static IEnumerable<(string Path, string Text)> Of(params string[] projects)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Viesion.sln")))
            folder = folder.Parent;
        var root = folder?.FullName ?? throw new InvalidOperationException("Viesion.sln was not found above the tests.");
        return projects.SelectMany(project => Directory.EnumerateFiles(Path.Combine(root, project), "*.*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), file))
            .Where(source => !source.Path.Contains("/obj/", StringComparison.Ordinal)
            && !source.Path.Contains("/bin/", StringComparison.Ordinal))
            .Select(source => (source.Path, File.ReadAllText(source.file)));
    }
}
