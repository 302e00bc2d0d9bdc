using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.FormalNotices;

/// <summary>
/// A référent asks the secretariat of the territory to serve a formal notice (mise en demeure, MID-01). The secretariat serves it in
/// Genesis, which brings it back; one request at a time is open on a dossier.
/// </summary>
[DossierData(DataKind.Path)]
public sealed class FormalNoticeRequest
{
    public const int ReasonMaxLength = 2_000;

    private FormalNoticeRequest() => Reason = null!;

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    /// <summary>The legal day of the request; a formal notice of this day or later fulfils it.</summary>
    public DateOnly RequestedOn { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public int RequestedById { get; private set; }

    public string Reason { get; private set; }

    public FormalNoticeState State { get; private set; } = FormalNoticeState.Requested;

    /// <summary>When it was done or refused.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>The day and the reason of the formal notice that fulfilled it, as Genesis said them then.</summary>
    public DateOnly? NoticeOn { get; private set; }

    public string? NoticeReason { get; private set; }

    public int? RefusedById { get; private set; }

    public string? RefusalReason { get; private set; }

    public uint Version { get; private set; }

    public static Result<FormalNoticeRequest> Ask(int beneficiaryId, string? reason, Perimeter by, DateTimeOffset now)
    {
        if (!Rights.RequestsFormalNotice(by.Profile) || by.StaffMemberId is not { } author)
            return Refusal.Forbidden;
        if (Unfit(reason, FormalNoticeRefusals.NoReason) is { } refusal)
            return refusal;
        return new FormalNoticeRequest
        {
            BeneficiaryId = beneficiaryId,
            Reason = reason!.Trim(),
            RequestedById = author,
            RequestedAt = now,
            RequestedOn = now.ParisDate()
        };
    }

    /// <summary>Genesis tells of a formal notice.</summary>
    public Refusal? Fulfil(DateOnly on, string? reason, Perimeter by, DateTimeOffset now)
    {
        if (Fire(FormalNoticeTrigger.Fulfil, by, now, on) is { } refusal)
            return refusal;
        (NoticeOn, NoticeReason) = (on, reason);
        return null;
    }

    /// <summary>The territory does not follow the request.</summary>
    public Refusal? Refuse(string? reason, Perimeter by, DateTimeOffset now)
    {
        if (Machine(by, null).Barred(FormalNoticeTrigger.Refuse, FormalNoticeRefusals.Settled) is { } barred)
            return barred;
        if (Unfit(reason, FormalNoticeRefusals.NoRefusalReason) is { } unfit)
            return unfit;
        Fire(FormalNoticeTrigger.Refuse, by, now, null);
        (RefusedById, RefusalReason) = (by.StaffMemberId, reason!.Trim());
        return null;
    }

    private Refusal? Fire(FormalNoticeTrigger trigger, Perimeter by, DateTimeOffset now, DateOnly? noticeOn)
    {
        if (Machine(by, noticeOn).TryFire(trigger, FormalNoticeRefusals.Settled, FormalNoticeRefusals.OlderNotice) is { } barred)
            return barred;
        SettledAt = now;
        return null;
    }

    private Stateless.StateMachine<FormalNoticeState, FormalNoticeTrigger> Machine(Perimeter by, DateOnly? noticeOn)
        => FormalNoticeLifecycle.For(this, by, () => State, next => State = next, noticeOn);

    private static Refusal? Unfit(string? reason, Refusal empty) => string.IsNullOrWhiteSpace(reason) ? empty
        : reason.Trim().Length > ReasonMaxLength ? FormalNoticeRefusals.TooLong(reason.Trim().Length) : null;
}
