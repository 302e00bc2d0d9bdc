using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Common;
using Viesion.Domain.FormalNotices;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Characteristics;

/// <summary>
/// The current values of the perimeter as queries, for the search, the alerts and the reports: each stands on an index of its type.
/// </summary>
public static class CharacteristicQueries
{
    /// <summary>The current recorded values of one characteristic.</summary>
    public static IQueryable<CharacteristicValue> CurrentCharacteristics(this ViesionDbContext db, int definitionId)
        => db.CharacteristicValues.Where(value => value.DefinitionId == definitionId && value.IsCurrent);

    /// <summary>The dossiers that a criterion designates.</summary>
    public static IQueryable<int> DossiersWith(this ViesionDbContext db, CharacteristicCriterion criterion)
        => criterion.Source is { } source ? db.Fed(source, criterion).Select(b => b.Id)
            : db.Recorded(criterion).Select(value => value.BeneficiaryId);

    private static IQueryable<CharacteristicValue> Recorded(this ViesionDbContext db, CharacteristicCriterion criterion)
    {
        // An option belongs to one characteristic: its index is enough.
        if (criterion.OptionIds.Count > 0)
            return db.CharacteristicValues.Where(
                value => value.OptionId != null && criterion.OptionIds.Contains(value.OptionId.Value) && value.IsCurrent);
        var values = db.CurrentCharacteristics(criterion.DefinitionId);
        if (criterion.YesNo is { } yes)
            values = values.Where(value => value.YesNo == yes);
        if (criterion.From is { } from)
            values = values.Where(value => value.Date >= from);
        if (criterion.To is { } to)
            values = values.Where(value => value.Date <= to);
        if (criterion.Min is { } min)
            values = values.Where(value => value.Number >= min);
        if (criterion.Max is { } max)
            values = values.Where(value => value.Number <= max);
        if (!string.IsNullOrWhiteSpace(criterion.Text))
        {
            var typed = criterion.Text.Trim();
            typed = UserText.Cut(typed, 100);
            // PostgreSQL compares, in the column's own collation (C).
#pragma warning disable CA1309
            values = values.Where(
                value => string.Compare(EF.Property<string>(value, CharacteristicConfiguration.SearchText), db.Normalised(typed)) >= 0
                && string.Compare(EF.Property<string>(value, CharacteristicConfiguration.SearchText),
                db.Normalised(typed) + "\U0010FFFF") < 0);
#pragma warning restore CA1309
        }
        return values;
    }

    private static IQueryable<Beneficiary> Fed(this ViesionDbContext db, GenesisSource source, CharacteristicCriterion criterion)
    {
        var (all, text, from, to) = (db.Beneficiaries, criterion.Text, criterion.From ?? DateOnly.MinValue, criterion.To
            ?? DateOnly.MaxValue);
        EntitlementStatus? status = Enum.TryParse<EntitlementStatus>(text, out var known) ? known : null;
        bool? duties = text switch { "SDD" => true, "NSDD" => false, _ => null };
        return source switch
        {
            GenesisSource.RefreshedOn => all.Where(b => db.RefreshedOn(b.Id) >= from && db.RefreshedOn(b.Id) <= to),
            GenesisSource.FirstFollowedOn => all.Where(b => b.FirstFollowedOn >= from && b.FirstFollowedOn <= to),
            GenesisSource.Territory => all.Where(b => text == null || db.Territories.Any(t => t.Id == b.TerritoryId && t.Name == text)),
            GenesisSource.FormalNoticeReason =>
                all.Where(b => b.FormalNoticeReason != null && (text == null || b.FormalNoticeReason == text)),
            GenesisSource.FormalNoticeOn => all.Where(b => b.FormalNoticeOn >= from && b.FormalNoticeOn <= to),
            GenesisSource.Entitlement => all.Where(b => b.Entitlement != null && (text == null || b.Entitlement == status)),
            GenesisSource.PaymentSuspendedOn =>
                all.Where(b => (b.Entitlement == EntitlementStatus.OpenSuspended || b.Entitlement == EntitlementStatus.PaymentSuspended)
                && b.EntitlementOn >= from && b.EntitlementOn <= to),
            GenesisSource.EmploymentContract =>
                all.Where(b => b.EmploymentContract != null && (text == null || b.EmploymentContract == text)),
            GenesisSource.ClaimantNumber => all.Where(b => b.ClaimantNumber != null && (text == null || b.ClaimantNumber == text)),
            GenesisSource.Orientation => all.Where(b => b.Orientation != null && (text == null || b.Orientation == text)),
            GenesisSource.Duties => all.Where(b => b.SubjectToDuties != null && (text == null || b.SubjectToDuties == duties)),
            GenesisSource.MaritalStatus => all.Where(b => b.MaritalStatus != null && (text == null || b.MaritalStatus == text)),
            GenesisSource.FormalNoticeRequestedOn =>
                all.Where(b => db.LastRequests().Any(r => r.BeneficiaryId == b.Id && r.RequestedOn >= from && r.RequestedOn <= to)),
            GenesisSource.FormalNoticeRequestReason =>
                all.Where(b => db.LastRequests().Any(r => r.BeneficiaryId == b.Id && (text == null || r.Reason == text))),
            _ => all.Where(b => b.MaritalStatusOn >= from && b.MaritalStatusOn <= to),
        };
    }

    /// <summary>
    /// The values of a text that Genesis feeds, as they stand in the dossiers of the perimeter; null for a source that isn't a few words.
    /// </summary>
    public static IQueryable<string>? FedTexts(this ViesionDbContext db, GenesisSource source) => source switch
    {
        GenesisSource.FormalNoticeReason => db.Beneficiaries.Where(b => b.FormalNoticeReason != null).Select(b => b.FormalNoticeReason!),
        GenesisSource.EmploymentContract => db.Beneficiaries.Where(b => b.EmploymentContract != null).Select(b => b.EmploymentContract!),
        GenesisSource.MaritalStatus => db.Beneficiaries.Where(b => b.MaritalStatus != null).Select(b => b.MaritalStatus!),
        _ => null,
    };

    // The last request for a formal notice of each dossier.
    private static IQueryable<FormalNoticeRequest> LastRequests(this ViesionDbContext db)
        => db.FormalNotices.Where(r => !db.FormalNotices.Any(later
            => later.BeneficiaryId == r.BeneficiaryId
            && (later.RequestedOn > r.RequestedOn || (later.RequestedOn == r.RequestedOn && later.Id > r.Id))));
}
