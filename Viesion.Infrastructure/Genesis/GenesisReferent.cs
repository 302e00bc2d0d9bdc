using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// The référent de parcours that Genesis last named for a dossier, and since when (CAS-08). Written by the sync alone, and only when
/// Genesis says something else: the day of the file that said it is « date actualisation » (<see cref="GenesisAbsence"/>), which stands for
/// everyone at once.
/// </summary>
[DossierData(DataKind.Path)]
public sealed class GenesisReferent
{
    public required int BeneficiaryId { get; init; }

    public required int StaffMemberId { get; init; }

    public required DateOnly Start { get; init; }
}
