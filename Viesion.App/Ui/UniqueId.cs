namespace Viesion.App.Ui;

/// <summary>Element ids, unique in the process: two circuits never need the same one.</summary>
internal static class UniqueId
{
    private static long last;

    public static string Next() => $"v{Interlocked.Increment(ref last)}";
}
