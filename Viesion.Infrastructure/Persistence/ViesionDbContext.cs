using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Alerts;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Domain.Genesis;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Messaging;

namespace Viesion.Infrastructure.Persistence;

/// <summary>The database of one département. Opened by <see cref="Operations"/> for the length of one operation, under one perimeter.</summary>
public sealed class ViesionDbContext(DbContextOptions<ViesionDbContext> options) : IdentityUserContext<Account, int>(options)
{
    public DbSet<Beneficiary> Beneficiaries => Set<Beneficiary>();

    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    public DbSet<ReferentAssignment> Assignments => Set<ReferentAssignment>();

    public DbSet<EntitlementEvent> EntitlementEvents => Set<EntitlementEvent>();

    public DbSet<Cer> Cers => Set<Cer>();

    public DbSet<CerDraft> CerDrafts => Set<CerDraft>();

    public DbSet<Territory> Territories => Set<Territory>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<StaffMember> StaffMembers => Set<StaffMember>();

    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<ListItem> ListItems => Set<ListItem>();

    public DbSet<Consultation> Consultations => Set<Consultation>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<GenesisRun> GenesisRuns => Set<GenesisRun>();

    public DbSet<GenesisReject> GenesisRejects => Set<GenesisReject>();

    /// <summary>The dossiers that the last Genesis file left out; everyone else was refreshed by it.</summary>
    public DbSet<GenesisAbsence> GenesisAbsences => Set<GenesisAbsence>();

    public DbSet<AlertHit> AlertHits => Set<AlertHit>();

    public DbSet<AlertBoard> AlertBoards => Set<AlertBoard>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    internal DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    internal PerimeterScope Scope { get; private set; }

    internal int? TerritoryId { get; private set; }

    internal int[] OwnDossiers { get; private set; } = [];

    /// <summary>The dossiers of the perimeter that a typed text designates: name, dossier or claimant number; see Search.sql.</summary>
    public IQueryable<DossierMatch> MatchingDossiers(string typed) => FromExpression(() => MatchingDossiers(typed));

    /// <summary>« Date actualisation du dossier »: the day of the last Genesis file that held the person; see Genesis.sql. For queries only.</summary>
    public DateOnly? RefreshedOn(int beneficiaryId) => throw new NotSupportedException($"Only PostgreSQL knows when dossier {beneficiaryId} was refreshed.");

    internal void Enter(Perimeter perimeter, int[]? ownDossiers)
        => (Scope, TerritoryId, OwnDossiers) = (perimeter.Scope, perimeter.TerritoryId, ownDossiers ?? []);

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
        builder.Entity<IdentityUserClaim<int>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<int>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<int>>().ToTable("AccountTokens");
        builder.HasSequence<int>("file_numbers");
        builder.HasDbFunction(() => MatchingDossiers(null!)).HasName("matching_dossiers").HasSchema("viesion");
        builder.HasDbFunction(() => RefreshedOn(0)).HasName("refreshed_on").HasSchema("viesion");
        PerimeterFilters.Apply(builder, this);
        SnakeCase.NameTheSchema(builder);
    }
}
