namespace Viesion.Domain.Caseloads;

/// <summary>The requests for an end of accompaniment, to be changed.</summary>
public interface IEndRequests
{
    /// <summary>Null when it does not exist or lies outside the perimeter.</summary>
    Task<AccompanimentEndRequest?> Find(int id, CancellationToken cancellationToken);

    /// <summary>The one that waits for an answer, if any. Whoever else asks for the same dossier waits until this operation ends.</summary>
    Task<AccompanimentEndRequest?> Open(int beneficiaryId, CancellationToken cancellationToken);

    void Add(AccompanimentEndRequest request);
}
