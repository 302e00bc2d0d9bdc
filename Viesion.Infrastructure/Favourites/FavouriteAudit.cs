using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Domain.Favourites;
using Viesion.Infrastructure.Audit;

namespace Viesion.Infrastructure.Favourites;

/// <summary>A mark of one's own says nothing of the person: the log tells who opened the dossier.</summary>
internal sealed class FavouriteAudit : IAuditExemption
{
    public bool Exempts(EntityEntry entry) => entry.Entity is Favourite;
}
