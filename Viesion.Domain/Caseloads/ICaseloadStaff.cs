using Viesion.Domain.Lists;
using Viesion.Domain.Staff;

namespace Viesion.Domain.Caseloads;

/// <summary>Whom and what a caseload's commands may name.</summary>
public interface ICaseloadStaff
{
    /// <summary>An active collaborator who has a caseload; null for anyone else.</summary>
    Task<StaffMember?> Referent(int staffMemberId, CancellationToken cancellationToken);

    /// <summary>The active secretariats of the dossier's territory.</summary>
    Task<IReadOnlyList<int>> SecretariatsOf(int beneficiaryId, CancellationToken cancellationToken);

    /// <summary>True when the list offers that choice today.</summary>
    Task<bool> Offers(ListKind list, int itemId, CancellationToken cancellationToken);
}
