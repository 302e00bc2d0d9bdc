namespace Viesion.Domain.Cers;

/// <summary>The CERs and drafts of the perimeter, to be changed.</summary>
public interface ICers
{
    /// <summary>With its objectives and its history. Null when it does not exist or lies outside the perimeter.</summary>
    Task<Cer?> Find(int id, CancellationToken cancellationToken);

    /// <summary>The id of a CER to come, so that it can be spoken of before it is saved.</summary>
    Task<int> NextId(CancellationToken cancellationToken);

    void Add(Cer cer);

    /// <summary>The programme that a CER is written under: the default one.</summary>
    Task<int> Programme(CancellationToken cancellationToken);

    /// <summary>
    /// The draft of a new CER of the dossier, or of the correction of <paramref name="cerId"/>. Whoever else saves it waits until this
    /// operation ends.
    /// </summary>
    Task<CerDraft?> FindDraft(int beneficiaryId, int? cerId, CancellationToken cancellationToken);

    void Add(CerDraft draft);

    void Remove(CerDraft draft);

    /// <summary>The référents de parcours of the dossier today.</summary>
    Task<IReadOnlyList<int>> PathwayReferents(int beneficiaryId, CancellationToken cancellationToken);

    /// <summary>« Claire Delorme ».</summary>
    Task<string> StaffName(int staffMemberId, CancellationToken cancellationToken);
}
