using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>
/// « Demande de fin d'accompagnement » (CAS-10): the référent asks, the secretariat enters the end in Genesis, and the sync that sees it
/// confirms; or the secretariat refuses, with a comment. One waits at a time for a dossier. Replaces the e-mails of the guide.
/// </summary>
[DossierData(DataKind.Path)]
public sealed class AccompanimentEndRequest
{
    public const int CommentMaxLength = 2_000;

    private AccompanimentEndRequest()
    {
    }

    public AccompanimentEndRequest(int beneficiaryId, int referentId, int reasonId, string? comment, int by, DateTimeOffset now)
        => (BeneficiaryId, ReferentId, ReasonId, Comment, RequestedById, RequestedAt) = (
            beneficiaryId, referentId, reasonId, Kept(comment), by, now);

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    /// <summary>The référent de parcours whose accompaniment is to end: Genesis naming another one confirms.</summary>
    public int ReferentId { get; private set; }

    public int ReasonId { get; private set; }

    public string? Comment { get; private set; }

    public EndRequestState State { get; private set; } = EndRequestState.Requested;

    public int RequestedById { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Who refused or withdrew; null when the sync confirmed.</summary>
    public int? ClosedById { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? Answer { get; private set; }

    public uint Version { get; private set; }

    public Refusal? Refuse(string comment, Perimeter by, DateTimeOffset now)
    {
        var refusal = Refused(EndRequestTrigger.Refuse, by)
            ?? (string.IsNullOrWhiteSpace(comment) ? CaseloadRefusals.NoAnswer
            : CaseloadRefusals.TooLong(nameof(Comment), comment, CommentMaxLength));
        if (refusal is null)
            Close(EndRequestTrigger.Refuse, by, now, comment);
        return refusal;
    }

    public Refusal? Withdraw(Perimeter by, DateTimeOffset now)
    {
        if (Refused(EndRequestTrigger.Withdraw, by) is { } refusal)
            return refusal;
        Close(EndRequestTrigger.Withdraw, by, now, null);
        return null;
    }

    private void Close(EndRequestTrigger trigger, Perimeter by, DateTimeOffset now, string? answer)
    {
        Machine(by).Fire(trigger);
        (ClosedAt, ClosedById, Answer) = (now, by.StaffMemberId, Kept(answer));
    }

    private Refusal? Refused(EndRequestTrigger trigger, Perimeter by)
        => Machine(by).Barred(trigger, CaseloadRefusals.RequestNotInThisState);

    private Stateless.StateMachine<EndRequestState, EndRequestTrigger> Machine(Perimeter by)
        => EndRequestLifecycle.For(this, by, () => State, next => State = next);

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
