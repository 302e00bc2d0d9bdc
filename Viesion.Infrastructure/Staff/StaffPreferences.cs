namespace Viesion.Infrastructure.Staff;

/// <summary>
/// How somebody likes their screen (ACC-05, ACC-06): kept with the person, so that it follows them from one computer to another.
/// </summary>
public sealed class StaffPreferences
{
    public required int StaffMemberId { get; init; }

    /// <summary>The small « ? » beside fields and panels.</summary>
    public required string Help { get; set; }

    public required string Theme { get; set; }

    public required string Left { get; set; }

    public required string Right { get; set; }
}
