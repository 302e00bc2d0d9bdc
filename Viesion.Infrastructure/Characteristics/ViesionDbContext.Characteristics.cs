using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Characteristics;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<CharacteristicFamily> CharacteristicFamilies => Set<CharacteristicFamily>();

    public DbSet<CharacteristicDefinition> CharacteristicDefinitions => Set<CharacteristicDefinition>();

    public DbSet<CharacteristicOption> CharacteristicOptions => Set<CharacteristicOption>();

    public DbSet<CharacteristicValue> CharacteristicValues => Set<CharacteristicValue>();
}
