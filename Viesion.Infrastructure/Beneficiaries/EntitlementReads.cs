using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>Évènements du droit of a dossier.</summary>
public sealed class EntitlementReads(ViesionDbContext db, IdentityReads identities)
{
    /// <summary>Null outside the perimeter.</summary>
    public async Task<EntitlementHistory?> Of(int id)
        => await identities.Of(id) is { } current ? new EntitlementHistory(current, await Changes(id)) : null;

    internal Task<List<EntitlementChange>> Changes(int id) => db.EntitlementEvents.Where(e => e.BeneficiaryId == id)
        .OrderByDescending(e => e.EffectiveOn).ThenByDescending(e => e.Id)
        .Select(e => new EntitlementChange(e.Id, e.Kind, e.Value, e.Reason, e.EffectiveOn, e.ReceivedOn)).ToListAsync();
}
