using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Genesis;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<GenesisRun> GenesisRuns => Set<GenesisRun>();

    public DbSet<GenesisReject> GenesisRejects => Set<GenesisReject>();

    /// <summary>The dossiers that the last Genesis file left out; everyone else was refreshed by it.</summary>
    public DbSet<GenesisAbsence> GenesisAbsences => Set<GenesisAbsence>();

    /// <summary>Whom Genesis last named as référent de parcours.</summary>
    public DbSet<GenesisReferent> GenesisReferents => Set<GenesisReferent>();

    /// <summary>
    /// « Date actualisation du dossier »: the day of the last Genesis file that held the person; see Genesis.sql. For queries only.
    /// </summary>
    [DbFunction("refreshed_on", "viesion")]
    public DateOnly? RefreshedOn(int beneficiaryId)
        => throw new NotSupportedException($"Only PostgreSQL knows when dossier {beneficiaryId} was refreshed.");
}
