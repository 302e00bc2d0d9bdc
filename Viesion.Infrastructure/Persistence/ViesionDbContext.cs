using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using Viesion.Domain.Access;
using Viesion.Domain.Alerts;
using Viesion.Domain.Appointments;
using Viesion.Domain.Appointments.Calendars;
using Viesion.Domain.Assessments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Difficulties;
using Viesion.Domain.Documents;
using Viesion.Domain.FormalNotices;
using Viesion.Domain.Genesis;
using Viesion.Domain.Home;
using Viesion.Domain.Lists;
using Viesion.Domain.Notes;
using Viesion.Domain.Occupations;
using Viesion.Domain.Reports;
using Viesion.Domain.Searches;
using Viesion.Domain.Skills;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Appointments.Calendars;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Reports.Exports;
using Viesion.Infrastructure.Staff;

namespace Viesion.Infrastructure.Persistence;

/// <summary>The database of one département. Opened by <see cref="Operations"/> for the length of one operation, under one perimeter.</summary>
public sealed class ViesionDbContext(DbContextOptions<ViesionDbContext> options)
    : IdentityUserContext<Account, int>(options), IDataProtectionKeyContext
{
    public DbSet<Beneficiary> Beneficiaries => Set<Beneficiary>();

    public DbSet<DossierLine> DossierLines => Set<DossierLine>();

    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    public DbSet<ReferentAssignment> Assignments => Set<ReferentAssignment>();

    public DbSet<AccompanimentEndRequest> EndRequests => Set<AccompanimentEndRequest>();

    public DbSet<EntitlementEvent> EntitlementEvents => Set<EntitlementEvent>();

    public DbSet<Cer> Cers => Set<Cer>();

    public DbSet<CerDraft> CerDrafts => Set<CerDraft>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<AppointmentParticipant> AppointmentParticipants => Set<AppointmentParticipant>();

    public DbSet<AppointmentSms> AppointmentSms => Set<AppointmentSms>();

    public DbSet<AppointmentNature> AppointmentNatures => Set<AppointmentNature>();

    public DbSet<Venue> Venues => Set<Venue>();

    public DbSet<AgendaShare> AgendaShares => Set<AgendaShare>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<DocumentTemplate> DocumentTemplates => Set<DocumentTemplate>();

    public DbSet<LetterLogo> LetterLogos => Set<LetterLogo>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<HomeLayout> HomeLayouts => Set<HomeLayout>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<FormalNoticeRequest> FormalNotices => Set<FormalNoticeRequest>();

    public DbSet<Questionnaire> Questionnaires => Set<Questionnaire>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<Territory> Territories => Set<Territory>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<StaffMember> StaffMembers => Set<StaffMember>();

    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<ListItem> ListItems => Set<ListItem>();

    public DbSet<CharacteristicFamily> CharacteristicFamilies => Set<CharacteristicFamily>();

    public DbSet<CharacteristicDefinition> CharacteristicDefinitions => Set<CharacteristicDefinition>();

    public DbSet<CharacteristicOption> CharacteristicOptions => Set<CharacteristicOption>();

    public DbSet<CharacteristicValue> CharacteristicValues => Set<CharacteristicValue>();
    public DbSet<Difficulty> Difficulties => Set<Difficulty>();

    public DbSet<Skill> Skills => Set<Skill>();

    public DbSet<Occupation> Occupations => Set<Occupation>();

    public DbSet<OccupationTitle> OccupationTitles => Set<OccupationTitle>();

    public DbSet<Sector> Sectors => Set<Sector>();

    public DbSet<DesiredOccupation> DesiredOccupations => Set<DesiredOccupation>();

    public DbSet<DesiredSector> DesiredSectors => Set<DesiredSector>();

    public DbSet<Consultation> Consultations => Set<Consultation>();

    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    public DbSet<RecentSearch> RecentSearches => Set<RecentSearch>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    internal DbSet<CalendarEntry> CalendarEntries => Set<CalendarEntry>();

    public DbSet<GenesisRun> GenesisRuns => Set<GenesisRun>();

    public DbSet<GenesisReject> GenesisRejects => Set<GenesisReject>();

    /// <summary>The dossiers that the last Genesis file left out; everyone else was refreshed by it.</summary>
    public DbSet<GenesisAbsence> GenesisAbsences => Set<GenesisAbsence>();

    /// <summary>Whom Genesis last named as référent de parcours.</summary>
    public DbSet<GenesisReferent> GenesisReferents => Set<GenesisReferent>();

    public DbSet<AlertHit> AlertHits => Set<AlertHit>();

    public DbSet<AlertBoard> AlertBoards => Set<AlertBoard>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    internal DbSet<PasswordLink> PasswordLinks => Set<PasswordLink>();

    public DbSet<Passkey> Passkeys => Set<Passkey>();
    public DbSet<ReportExport> Exports => Set<ReportExport>();

    public DbSet<ExportChunk> ExportChunks => Set<ExportChunk>();

    public DbSet<SavedReport> SavedReports => Set<SavedReport>();

    public DbSet<StaffPreferences> StaffPreferences => Set<StaffPreferences>();

    internal PerimeterScope Scope { get; private set; }

    internal int? TerritoryId { get; private set; }

    /// <summary>Who is acting; null for a job.</summary>
    internal int? StaffMemberId { get; private set; }

    internal int[] OwnDossiers { get; private set; } = [];

    /// <summary>The dossiers of the perimeter that a typed text designates: name, dossier or claimant number; see Search.sql.</summary>
    public IQueryable<TextMatch> MatchingDossiers(string typed) => FromExpression(() => MatchingDossiers(typed));

    /// <summary>What a typed text asks of the words of the names, one typo forgiven when nobody answers; see Search.sql. For queries only.</summary>
    public NpgsqlTsQuery NameQuery(string typed) => throw new NotSupportedException($"Only PostgreSQL reads « {typed} ».");

    /// <summary>The collaborators whom every word typed designates, by the beginning of a name; see Search.sql.</summary>
    public IQueryable<TextMatch> MatchingStaff(string typed) => FromExpression(() => MatchingStaff(typed));

    /// <summary>The structures that every word typed designates, by the beginning of a word of the name or of the acronym; see Search.sql.</summary>
    public IQueryable<TextMatch> MatchingOrganisations(string typed) => FromExpression(() => MatchingOrganisations(typed));

    /// <summary>The agendas that the one who acts may see, their own included; see Appointments.sql.</summary>
    public IQueryable<SharedAgenda> MyAgendas() => FromExpression(() => MyAgendas());

    /// <summary>The <see cref="Messaging.OutboxState"/> of a message, by name; see Appointments.sql. For queries only.</summary>
    public string? OutboxState(long? message) => throw new NotSupportedException($"Only PostgreSQL knows where message {message} stands.");

    /// <summary>Why a message did not leave; see Appointments.sql. For queries only.</summary>
    public string? OutboxReason(long? message) => throw new NotSupportedException($"Only PostgreSQL knows why message {message} did not leave.");

    /// <summary>« Date actualisation du dossier »: the day of the last Genesis file that held the person; see Genesis.sql. For queries only.</summary>
    public DateOnly? RefreshedOn(int beneficiaryId) => throw new NotSupportedException($"Only PostgreSQL knows when dossier {beneficiaryId} was refreshed.");

    /// <summary>A text without case, accent, hyphen nor apostrophe; see Prelude.sql. For queries only.</summary>
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
        builder.Entity<IdentityUserClaim<int>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<int>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<int>>().ToTable("AccountTokens");
        builder.HasSequence<int>("file_numbers");
        builder.HasDbFunction(() => MatchingDossiers(null!)).HasName("matching_dossiers").HasSchema("viesion");
        builder.HasDbFunction(() => NameQuery(null!)).HasName("name_query").HasSchema("viesion");
        builder.HasDbFunction(() => MatchingStaff(null!)).HasName("matching_staff").HasSchema("viesion");
        builder.HasDbFunction(() => MatchingOrganisations(null!)).HasName("matching_organisations").HasSchema("viesion");
        builder.HasDbFunction(() => MyAgendas()).HasName("my_agendas").HasSchema("viesion");
        builder.HasDbFunction(() => OutboxState(null)).HasName("outbox_state").HasSchema("viesion");
        builder.HasDbFunction(() => OutboxReason(null)).HasName("outbox_reason").HasSchema("viesion");
        builder.HasDbFunction(() => RefreshedOn(0)).HasName("refreshed_on").HasSchema("viesion");
        builder.HasDbFunction(() => Normalised(null!)).HasName("normalise").HasSchema("viesion");
        PerimeterFilters.Apply(builder, this);
        SnakeCase.NameTheSchema(builder);
    }
}
