using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Persistence;

/// <summary>What the services of one operation share: the perimeter and the open context. Filled by the door, empty outside it.</summary>
internal sealed class OperationScope
{
    public Perimeter Perimeter { get; private set; } = Perimeter.Anonymous;

    public ViesionDbContext? Db { get; private set; }

    public void Open(Perimeter perimeter, ViesionDbContext db) => (Perimeter, Db) = (perimeter, db);
}
