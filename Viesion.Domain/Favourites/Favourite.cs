using Viesion.Domain.Access;

namespace Viesion.Domain.Favourites;

/// <summary>
/// A dossier that a collaborator follows (« Suivre »): a mark of their own, which gives no access and is told to nobody. While the dossier
/// lies outside their perimeter the mark is not shown; it is there again if the dossier comes back.
/// </summary>
[DossierData(DataKind.Identity)]
public sealed class Favourite(int staffMemberId, int beneficiaryId, DateTimeOffset since)
{
    /// <summary>How many one person follows at most: a list to keep an eye on, not a second caseload.</summary>
    public const int Most = 200;

    public int StaffMemberId { get; private set; } = staffMemberId;

    public int BeneficiaryId { get; private set; } = beneficiaryId;

    public DateTimeOffset Since { get; private set; } = since;
}
