namespace Viesion.Infrastructure.Reports.Builder;

/// <summary>What may be chosen in the generator.</summary>
public static class BuiltCatalogue
{
    public static IReadOnlyList<BuiltColumnShape> All { get; } = [.. BuiltColumns.All.Select(column => column.Shape)];

    public static IEnumerable<BuiltColumnShape> Columns => All.Where(shape => shape.Shows);

    public static IEnumerable<BuiltColumnShape> Groupings => All.Where(shape => shape.Groups);

    public static string Name(BuiltHeading heading) => heading switch
    {
        BuiltHeading.Person => "Personne",
        BuiltHeading.FollowUp => "Suivi",
        BuiltHeading.Entitlement => "Droit",
        _ => "CER",
    };
}
