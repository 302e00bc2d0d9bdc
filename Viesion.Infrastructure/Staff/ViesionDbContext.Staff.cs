using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Staff;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<Territory> Territories => Set<Territory>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<StaffMember> StaffMembers => Set<StaffMember>();

    public DbSet<StaffPreferences> StaffPreferences => Set<StaffPreferences>();

    /// <summary>The collaborators whom every word typed designates, by the beginning of a name; see Search.sql.</summary>
    [DbFunction("matching_staff", "viesion")]
    public IQueryable<TextMatch> MatchingStaff(string typed) => FromExpression(() => MatchingStaff(typed));

    /// <summary>
    /// The structures that every word typed designates, by the beginning of a word of the name or of the acronym; see Search.sql.
    /// </summary>
    [DbFunction("matching_organisations", "viesion")]
    public IQueryable<TextMatch> MatchingOrganisations(string typed) => FromExpression(() => MatchingOrganisations(typed));
}
