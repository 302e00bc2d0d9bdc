using Viesion.Domain.Common;

namespace Viesion.Domain.Genesis;

/// <summary>
/// One run of the Genesis sync (GEN-07). Its row is written before and after the dossiers' own transaction, so that a run that was killed
/// leaves a trace; « applied » is written inside it, so that it is true if and only if the dossiers changed.
/// </summary>
public sealed class GenesisRun
{
    public const int FileNameMaxLength = 200;

    private GenesisRun() => (FileName, Hash) = (null!, null!);

    /// <param name="hash">SHA-256 of the content, in hexadecimal.</param>
    /// <param name="startedById">The administrator who asked for it; null for the night's job and the command line.</param>
    public GenesisRun(string fileName, DateOnly fileOn, string hash, int? startedById, DateTimeOffset startedAt)
        => (FileName, FileOn, Hash, StartedById, StartedAt) = (
            UserText.WellFormed(UserText.Cut(fileName, FileNameMaxLength)), fileOn, hash, startedById, startedAt);

    public int Id { get; private set; }

    public string FileName { get; private set; }

    /// <summary>« Date actualisation du dossier » of everyone in the file.</summary>
    public DateOnly FileOn { get; private set; }

    public string Hash { get; private set; }

    public int? StartedById { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public GenesisRunState State { get; private set; } = GenesisRunState.Running;

    public int Percent { get; private set; }

    public string? Step { get; private set; }

    public int Read { get; private set; }

    public int Created { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public int Rejected { get; private set; }

    public int Reoriented { get; private set; }

    public int Reopened { get; private set; }

    public string? Warning { get; private set; }

    /// <summary>Why the file was refused or the run failed, in French.</summary>
    public string? Failure { get; private set; }

    /// <summary>When the administrators were told that no file came after this one (GEN-07); null as long as they were not.</summary>
    public DateTimeOffset? SilenceToldAt { get; private set; }

    public DateTimeOffset AppliedAt => FinishedAt ?? StartedAt;

    public bool RejectsTooMany => GenesisWatch.RejectsTooMany(Read, Rejected);

    /// <summary>True once: when nothing came for too long after this run, the last applied, and nobody was told yet.</summary>
    public bool NoteSilence(DateTimeOffset now)
    {
        if (SilenceToldAt is not null || !GenesisWatch.IsSilent(AppliedAt, now))
            return false;
        SilenceToldAt = now;
        return true;
    }

    public void Apply(SyncSummary summary, DateTimeOffset now)
    {
        (Read, Created, Updated, Unchanged, Rejected) = (
            summary.Read, summary.Created, summary.Updated, summary.Unchanged, summary.Rejected);
        (Reoriented, Reopened, Warning) = (summary.Reoriented, summary.Reopened, summary.Warning);
        (State, FinishedAt, Percent, Step) = (GenesisRunState.Applied, now, 100, null);
    }

    /// <summary>Ends a run that changed nothing.</summary>
    public void Abandon(GenesisRunState state, string failure, DateTimeOffset now)
    {
        if (state is GenesisRunState.Running or GenesisRunState.Applied)
            throw new ArgumentOutOfRangeException(nameof(state), state, "A run is abandoned refused, failed or interrupted.");
        (State, Failure, FinishedAt, Step) = (state, failure, now, null);
    }
}
