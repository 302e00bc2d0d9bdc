using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments;

/// <summary>What the form of an appointment needs to know of SMS.</summary>
public sealed class SmsReads(ViesionDbContext db, TimeProvider clock)
{
    /// <summary>What may be offered for one person's appointment at that time (null: not chosen yet); null outside the perimeter.</summary>
    public Task<SmsOffer?> Offer(int beneficiaryId, DateTimeOffset? startsAt) => Offer([beneficiaryId], startsAt);

    /// <summary>The same for a group: one of them with a mobile is enough.</summary>
    public async Task<SmsOffer?> Offer(IReadOnlyCollection<int> dossiers, DateTimeOffset? startsAt)
    {
        var phones = await db.Beneficiaries.Where(b => dossiers.Contains(b.Id)).Select(b => b.Phone).ToListAsync();
        if (phones.Count == 0)
            return null;
        var (mobile, now) = (phones.Exists(PhoneNumber.IsMobile), clock.GetUtcNow());
        return new SmsOffer(mobile, mobile && startsAt > now, mobile && startsAt is { } start && SmsCheck.MayRemind(start, now));
    }
}
