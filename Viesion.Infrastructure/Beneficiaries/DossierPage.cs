namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>One page of the list of dossiers.</summary>
/// <param name="Items">At most <see cref="Size"/>.</param>
/// <param name="Total">The exact number of dossiers that answer.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record DossierPage(IReadOnlyList<DossierRow> Items, long Total, string? Next)
{
    public const int Size = 50;
}
