using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Characteristics;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.FormalNotices;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Characteristics;

/// <summary>The characteristics of a dossier (DOS-07), those that people record and those that Genesis feeds.</summary>
public sealed class CharacteristicReads(ViesionDbContext db, IdentityReads identities, EntitlementReads entitlements,
    FormalNoticeReads formalNotices)
{
    /// <summary>Null outside the perimeter. Five statements, six with the history.</summary>
    public async Task<DossierCharacteristics?> OfDossier(int beneficiaryId, bool withPast)
    {
        if (await identities.Of(beneficiaryId) is not { } identity)
            return null;
        var changes = await entitlements.Changes(beneficiaryId);
        var items = (await Of(identity, await formalNotices.LastOf(beneficiaryId))).Select(item => item.Source is { } source
            ? item with { Current = FedCharacteristics.Dated(source, item.Current, changes) } : item).ToList();
        var choices = await db.CharacteristicOptions.Where(option => option.Active).OrderBy(option => option.Position)
            .ThenBy(option => option.Id)
            .Select(option => new CharacteristicChoice(option.DefinitionId, option.Id, option.Label)).ToListAsync();
        if (!withPast)
            return new(beneficiaryId, items, choices, []);
        var past = items.Where(item => item.Source is not null)
            .SelectMany(item => FedCharacteristics.Past(item.Source!.Value, item.Current, changes)
            .Select(value => new PastCharacteristic(item.DefinitionId, value)));
        return new(beneficiaryId, items, choices, [.. await Past(beneficiaryId), .. past]);
    }

    /// <summary>For the résumé, which holds the identity and the last request for a formal notice already: one statement.</summary>
    public async Task<IReadOnlyList<CharacteristicItem>> Of(DossierIdentity identity, FormalNoticeLine? lastRequest)
    {
        var facts = new FedFacts(identity) { NoticeRequestReason = lastRequest?.Reason, NoticeRequestedOn = lastRequest?.RequestedOn };
        var rows = await (
            from d in db.CharacteristicDefinitions
            join f in db.CharacteristicFamilies on d.FamilyId equals f.Id
            where d.Active && f.Active
            from v in db.CharacteristicValues.Where(v => v.BeneficiaryId == identity.Id && v.DefinitionId == d.Id && v.IsCurrent)
            .DefaultIfEmpty()
            orderby f.Position, f.Id, d.Position, d.Id
            select new
            {
                Item = new CharacteristicItem
                {
                    DefinitionId = d.Id,
                    FamilyId = f.Id,
                    Family = f.Name,
                    Name = d.Name,
                    Type = d.Type,
                    Source = d.Source,
                    Required = d.Required,
                    Refresh = d.RefreshCount == null ? null : new RefreshPeriod(d.RefreshCount.Value, d.RefreshUnit!.Value),
                    Unit = d.Unit,
                    Min = d.Min,
                    Max = d.Max,
                },
                Value = v == null ? null : new RecordedCharacteristic
                {
                    Id = v.Id,
                    Version = v.Version,
                    Content = new CharacteristicContent
                    {
                        Text = v.Text,
                        Date = v.Date,
                        OptionId = v.OptionId,
                        YesNo = v.YesNo,
                        Number = v.Number
                    },
                    OptionLabel = db.CharacteristicOptions.Where(o => o.Id == v.OptionId).Select(o => o.Label).FirstOrDefault(),
                    ValidFrom = v.ValidFrom,
                    ConfirmedOn = v.ConfirmedOn,
                    RecordedAt = v.RecordedAt,
                    RecordedBy = db.StaffMembers.Where(s => s.Id == v.RecordedBy).Select(s => s.FirstName + " " + s.LastName)
                        .FirstOrDefault(),
                },
            }).ToListAsync();
        return [.. rows.Select(
            row => row.Item with { Current = row.Item.Source is { } source ? FedCharacteristics.Of(source, facts) : row.Value })];
    }

    private Task<List<PastCharacteristic>> Past(int id) => db.CharacteristicValues.Where(v => v.BeneficiaryId == id && !v.IsCurrent)
        .OrderByDescending(v => v.ValidFrom).ThenByDescending(v => v.Id)
        .Select(v => new PastCharacteristic(v.DefinitionId, new RecordedCharacteristic
        {
            Id = v.Id,
            Version = v.Version,
            Content = new CharacteristicContent { Text = v.Text, Date = v.Date, OptionId = v.OptionId, YesNo = v.YesNo, Number = v.Number },
            OptionLabel = db.CharacteristicOptions.Where(o => o.Id == v.OptionId).Select(o => o.Label).FirstOrDefault(),
            ValidFrom = v.ValidFrom,
            ConfirmedOn = v.ConfirmedOn,
            RecordedAt = v.RecordedAt,
            RecordedBy = db.StaffMembers.Where(s => s.Id == v.RecordedBy).Select(s => s.FirstName + " " + s.LastName).FirstOrDefault(),
        })).ToListAsync();
}
