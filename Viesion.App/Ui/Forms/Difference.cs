namespace Viesion.App.Ui.Forms;

/// <summary>A field that two people wrote differently.</summary>
/// <param name="Theirs">What is saved.</param>
/// <param name="Mine">What the person typed.</param>
public sealed record Difference(string Field, string? Theirs, string? Mine)
{
    /// <summary>Those that differ.</summary>
    public static IReadOnlyList<Difference> Among(params IEnumerable<Difference> fields)
        => [.. fields.Where(field => (field.Theirs ?? "") != (field.Mine ?? ""))];
}
