namespace Viesion.Domain.Beneficiaries;

/// <summary>The dossiers of the perimeter, to be changed.</summary>
public interface IBeneficiaries
{
    /// <summary>Null when it does not exist or lies outside the perimeter.</summary>
    Task<Beneficiary?> Find(int id, CancellationToken cancellationToken);
}
