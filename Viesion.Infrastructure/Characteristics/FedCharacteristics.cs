using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Characteristics;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.Infrastructure.Characteristics;

/// <summary>
/// The characteristics that Genesis feeds, read where they already stand: the dossier's own columns and its évènements du droit. Nothing is
/// stored twice, and the nightly sync writes nothing more. An entitlement is told by its code name, SDD and NSDD as they are.
/// </summary>
internal static class FedCharacteristics
{
    /// <summary>The current value; null when Genesis says nothing.</summary>
    public static RecordedCharacteristic? Of(GenesisSource source, FedFacts facts)
    {
        var d = facts.Dossier;
        var suspended = d.Entitlement is EntitlementStatus.OpenSuspended or EntitlementStatus.PaymentSuspended;
        var (text, date, since) = source switch
        {
            GenesisSource.RefreshedOn => (null, d.RefreshedOn, d.RefreshedOn),
            GenesisSource.FirstFollowedOn => (null, d.FirstFollowedOn, d.FirstFollowedOn),
            GenesisSource.Territory => (d.Territory, null, null),
            GenesisSource.FormalNoticeRequestReason => (facts.NoticeRequestReason, null, facts.NoticeRequestedOn),
            GenesisSource.FormalNoticeRequestedOn => (null, facts.NoticeRequestedOn, facts.NoticeRequestedOn),
            GenesisSource.FormalNoticeReason => (d.FormalNoticeReason, null, d.FormalNoticeOn),
            GenesisSource.FormalNoticeOn => (null, d.FormalNoticeOn, d.FormalNoticeOn),
            GenesisSource.Entitlement => (d.Entitlement?.ToString(), null, d.EntitlementOn),
            GenesisSource.PaymentSuspendedOn => (null, suspended ? d.EntitlementOn : null, suspended ? d.EntitlementOn : null),
            GenesisSource.EmploymentContract => (d.EmploymentContract, null, null),
            GenesisSource.ClaimantNumber => (d.ClaimantNumber, null, null),
            GenesisSource.Orientation => (d.Orientation, null, d.OrientationOn),
            GenesisSource.Duties => (d.SubjectToDuties switch { true => "SDD", false => "NSDD", _ => null }, null, null),
            GenesisSource.MaritalStatus => (d.MaritalStatus, null, d.MaritalStatusOn),
            _ => ((string?)null, d.MaritalStatusOn, (DateOnly?)d.MaritalStatusOn),
        };
        return string.IsNullOrWhiteSpace(text) && date is null ? null : Value(text, date, since, d.RefreshedOn);
    }

    /// <summary>
    /// What came before the current value, last first, where évènements du droit tell it. SDD and NSDD have no date of their own: the event
    /// gives it.
    /// </summary>
    public static IEnumerable<RecordedCharacteristic> Past(
        GenesisSource source, RecordedCharacteristic? current, IReadOnlyList<EntitlementChange> changes)
    {
        var told = source switch
        {
            GenesisSource.Entitlement => Values(changes, EntitlementEventKind.Status),
            GenesisSource.Orientation => Values(changes, EntitlementEventKind.Orientation),
            GenesisSource.Duties => Values(changes, EntitlementEventKind.Duties),
            GenesisSource.PaymentSuspendedOn => changes
                .Where(change => change.Kind == EntitlementEventKind.Status && change.Value is nameof(EntitlementStatus.OpenSuspended)
                or nameof(EntitlementStatus.PaymentSuspended))
                .Select(change => Value(null, change.EffectiveOn, change.EffectiveOn, change.ReceivedOn)),
            _ => [],
        };
        var past = told.ToList();
        // The last event is the current value itself, unless the information was withdrawn since.
        return past.Count > 0 && past[0].Content == current?.Content ? past.Skip(1) : past;
    }

    /// <summary>Since when SDD or NSDD holds: the columns do not say it, the last event does.</summary>
    public static RecordedCharacteristic? Dated(
        GenesisSource source, RecordedCharacteristic? current, IReadOnlyList<EntitlementChange> changes)
        => source == GenesisSource.Duties && current is not null && changes.FirstOrDefault(
            change => change.Kind == EntitlementEventKind.Duties) is { } last && last.Value == current.Content.Text
            ? current with { ValidFrom = last.EffectiveOn } : current;

    private static IEnumerable<RecordedCharacteristic> Values(IReadOnlyList<EntitlementChange> changes, EntitlementEventKind kind)
        => changes.Where(change => change.Kind == kind && change.Value is not null)
            .Select(change => Value(change.Value, null, change.EffectiveOn, change.ReceivedOn));

    private static RecordedCharacteristic Value(string? text, DateOnly? date, DateOnly? since, DateOnly? confirmed)
        => new() { Content = new() { Text = text, Date = date }, ValidFrom = since, ConfirmedOn = confirmed };
}
