using Viesion.Domain.Access;

namespace Viesion.Domain.Cers;

/// <summary>One change of state, kept for ever and shown at the foot of the CER: who, when, from, to, with what comment (CER-04).</summary>
[DossierData(DataKind.Contracts)]
public sealed class CerTransition
{
    private CerTransition()
    {
    }

    internal CerTransition(int cerId, int beneficiaryId, CerState from, CerState to, int? by, DateTimeOffset at, string? comment)
        => (CerId, BeneficiaryId, From, To, By, At, Comment) = (cerId, beneficiaryId, from, to, by, at, comment);

    public int Id { get; private set; }

    public int CerId { get; private set; }

    public int BeneficiaryId { get; private set; }

    public CerState From { get; private set; }

    public CerState To { get; private set; }

    /// <summary>The collaborator.</summary>
    public int? By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string? Comment { get; private set; }

    /// <summary>True when the CER went back to an earlier state. A refused CER that is validated goes forward.</summary>
    public bool IsReturn => From is CerState.Validated || (To < From && !(From is CerState.Refused && To is CerState.Validated));
}
