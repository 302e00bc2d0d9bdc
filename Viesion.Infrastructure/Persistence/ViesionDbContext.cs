using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Access;

namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// The database of one département. Opened by <see cref="Operations"/> for the length of one operation, under one perimeter. What a feature
/// keeps in it (its sets, its functions of PostgreSQL) is a part of this class in the feature's folder, ViesionDbContext.Feature.cs, and its
/// mapping an <see cref="IEntityTypeConfiguration{TEntity}"/> beside (docs/adr/0026).
/// </summary>
public sealed partial class ViesionDbContext(DbContextOptions<ViesionDbContext> options) : IdentityUserContext<Account, int>(options)
{
    internal PerimeterScope Scope { get; private set; }

    internal int? TerritoryId { get; private set; }

    /// <summary>Who is acting; null for a job.</summary>
    internal int? StaffMemberId { get; private set; }

    internal int[] OwnDossiers { get; private set; } = [];

    /// <summary>A text without case, accent, hyphen nor apostrophe; see Prelude.sql. For queries only.</summary>
    [DbFunction("normalise", "viesion")]
    public string Normalised(string text) => throw new NotSupportedException($"Only PostgreSQL normalises « {text} ».");

    internal void Enter(Perimeter perimeter, int[]? ownDossiers)
        => (Scope, TerritoryId, StaffMemberId, OwnDossiers) = (perimeter.Scope, perimeter.TerritoryId, perimeter.StaffMemberId, ownDossiers ?? []);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // States and kinds are stored by name: a dump and a report stay readable.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(10, 2);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ViesionDbContext).Assembly);
        PerimeterFilters.Apply(builder, this);
        SnakeCase.NameTheSchema(builder);
    }
}
