namespace Viesion.Domain.Notes;

/// <summary>The notes that the person acting may read, to be changed.</summary>
public interface INotes
{
    /// <summary>Null when it does not exist, lies outside the perimeter, or is for others.</summary>
    Task<Note?> Find(int id, CancellationToken cancellationToken);

    void Add(Note note);

    /// <summary>Whether a collaborator sees the dossier today.</summary>
    Task<bool> Sees(int staffMemberId, int beneficiaryId, CancellationToken cancellationToken);
}
