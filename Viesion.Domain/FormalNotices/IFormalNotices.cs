namespace Viesion.Domain.FormalNotices;

/// <summary>The requests of the perimeter, to be changed.</summary>
public interface IFormalNotices
{
    /// <summary>Null when it does not exist or lies outside the perimeter.</summary>
    Task<FormalNoticeRequest?> Find(int id, CancellationToken cancellationToken);

    /// <summary>The request that is open on the dossier. Whoever else asks for one there waits until this operation ends.</summary>
    Task<FormalNoticeRequest?> FindOpen(int beneficiaryId, CancellationToken cancellationToken);

    void Add(FormalNoticeRequest request);

    /// <summary>« Claire Delorme ».</summary>
    Task<string> StaffName(int staffMemberId, CancellationToken cancellationToken);

    /// <summary>The secretariats of a territory, to be told.</summary>
    Task<IReadOnlyList<int>> Secretariats(int territoryId, CancellationToken cancellationToken);
}
