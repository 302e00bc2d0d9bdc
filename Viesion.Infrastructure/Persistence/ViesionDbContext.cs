using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Access;

namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// The database of one département. Opened by <see cref="Operations"/> for the length of one operation, under one perimeter. What a feature
/// keeps in it (its sets, its functions of PostgreSQL) is a part of this class in the feature's folder, ViesionDbContext.Feature.cs, and
/// its mapping an <see cref="IEntityTypeConfiguration{TEntity}"/> beside (docs/adr/0026).
/// </summary>
public sealed partial class ViesionDbContext(DbContextOptions<ViesionDbContext> options) : IdentityUserContext<Account, int>(options),
    IDataProtectionKeyContext
{
    private GrantedDossiers[] granted = [];

    internal bool IsSystem { get; private set; }

    internal bool Administers { get; private set; }

    /// <summary>Who is acting; null for a job.</summary>
    internal int? StaffMemberId { get; private set; }


    /// <summary>A text without case, accent, hyphen nor apostrophe; see Prelude.sql. For queries only.</summary>
    [DbFunction("normalise", "viesion")]
    public string Normalised(string text) => throw new NotSupportedException($"Only PostgreSQL normalises « {text} ».");

    internal void Enter(Perimeter perimeter, IReadOnlyDictionary<Reach, int[]> reached)
        => (IsSystem, Administers, StaffMemberId, granted) = (
            perimeter.IsSystem, perimeter.Administers, perimeter.StaffMemberId, GrantedDossiers.Of(perimeter, reached));

    /// <summary>How many dossiers a narrow perimeter opens, which were counted as the operation opened.</summary>
    internal int ListedDossiers => Granted(DataKind.Identity).Dossiers.Length;

    /// <summary>The dossiers of which a kind of data is granted to the one who acts; none outside an operation.</summary>
    internal GrantedDossiers Granted(DataKind kind) => granted.Length == 0 ? GrantedDossiers.None : granted[(int)kind];

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
