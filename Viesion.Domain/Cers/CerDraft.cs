using Viesion.Domain.Access;

namespace Viesion.Domain.Cers;

/// <summary>
/// What is being typed in the wizard, kept from the first key (CER-03): anything may be missing or wrong in it. One per dossier for a
/// new CER, one per CER under correction, shared by all who may write it; <see cref="Revision"/> rises at each save, so that a second
/// writer is told instead of overwriting.
/// </summary>
[DossierData(DataKind.Contracts)]
public sealed class CerDraft
{
    private CerDraft() => Content = null!;

    public CerDraft(int beneficiaryId, int? cerId, CerDraftContent content, int step, int by, DateTimeOffset at)
        => (BeneficiaryId, CerId, Content, Step, SavedBy, SavedAt, Revision) = (beneficiaryId, cerId, content.ToJson(), step, by, at, 1);

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    /// <summary>The CER under correction; null for a new one.</summary>
    public int? CerId { get; private set; }

    /// <summary>The form's fields, as JSON.</summary>
    public string Content { get; private set; }

    /// <summary>The wizard's step, 1 to 5.</summary>
    public int Step { get; private set; }

    public int SavedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public int Revision { get; private set; }

    /// <summary>What was typed.</summary>
    public CerDraftContent Read() => CerDraftContent.FromJson(Content);

    /// <summary>Saves over <paramref name="expectedRevision"/> only: false when somebody saved since, and then nothing changes.</summary>
    public bool Save(CerDraftContent content, int step, int expectedRevision, int by, DateTimeOffset at)
    {
        if (expectedRevision != Revision)
            return false;
        (Content, Step, SavedBy, SavedAt, Revision) = (content.ToJson(), step, by, at, Revision + 1);
        return true;
    }
}
