using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// A dossier that the last file applied did not hold (GEN-05), with the day of the last file that did; null when none ever did.
/// </summary>
[DossierData(DataKind.Path)]
public sealed class GenesisAbsence
{
    public required int BeneficiaryId { get; init; }

    public DateOnly? LastSeenOn { get; init; }
}
