using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using Viesion.Domain.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<Beneficiary> Beneficiaries => Set<Beneficiary>();

    public DbSet<DossierLine> DossierLines => Set<DossierLine>();

    public DbSet<EntitlementEvent> EntitlementEvents => Set<EntitlementEvent>();

    public DbSet<Consultation> Consultations => Set<Consultation>();

    /// <summary>
    /// What a typed text asks of the words of the names, one typo forgiven when nobody answers; see Search.sql. For queries only.
    /// </summary>
    [DbFunction("name_query", "viesion")]
    public NpgsqlTsQuery NameQuery(string typed) => throw new NotSupportedException($"Only PostgreSQL reads « {typed} ».");

    /// <summary>The dossiers of the perimeter that a typed text designates: name, dossier or claimant number; see Search.sql.</summary>
    [DbFunction("matching_dossiers", "viesion")]
    public IQueryable<TextMatch> MatchingDossiers(string typed) => FromExpression(() => MatchingDossiers(typed));
}
