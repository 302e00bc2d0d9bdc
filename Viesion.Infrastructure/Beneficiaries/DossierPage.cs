namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>One page of the list of dossiers.</summary>
/// <param name="Items">At most <see cref="Size"/>.</param>
/// <param name="Total">The exact number of dossiers that answer.</param>
/// <param name="Next">After what the next page begins; null on the last one.</param>
/// <param name="Previous">Before what the previous page ends; null on the first one.</param>
public sealed record DossierPage(IReadOnlyList<DossierRow> Items, long Total, string? Next, string? Previous = null)
{
    public const int Size = 50;
}
