namespace Viesion.App.Access;

/// <summary>Where a person goes once signed in.</summary>
internal static class ReturnPath
{
    /// <summary>
    /// Never out of the product: « //autre.site » is not a path of ours. Written as an address: « é » can't stand in a header.
    /// </summary>
    public static string Local(string? path, string baseUri)
        => path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\')
            && Uri.TryCreate(new Uri(baseUri), path, out var there)
            && !there.PathAndQuery.StartsWith("//", StringComparison.Ordinal) ? there.PathAndQuery : "/";
}
