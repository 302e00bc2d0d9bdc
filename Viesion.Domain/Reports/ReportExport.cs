using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Reports;

/// <summary>
/// A workbook made in the background for one person (REP-03). The server that writes it renews its lease every few seconds; silent for
/// longer than that, another begins again from the first row. The number of the attempt is the fence: what an older one wrote is never
/// downloaded.
/// </summary>
public sealed class ReportExport
{
    /// <summary>The « report » of what the generator made: its filters say everything.</summary>
    public const string Generator = "generateur";

    /// <summary>The « report » of convocation letters: its filters are a <see cref="Documents.LetterOrder"/>.</summary>
    public const string Letters = "courriers";

    public const int TitleMaxLength = 200;
    public const int FiltersMaxLength = 16_000;
    public const int FailureMaxLength = 500;

    /// <summary>Begun so often in vain, it is given up.</summary>
    public const int MaxAttempts = 3;

    /// <summary>How many one person may have waiting or running.</summary>
    public const int MaxWaiting = 5;

    /// <summary>Beyond so many rows a workbook is made in the background.</summary>
    public const int ImmediateRows = 5_000;

    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private ReportExport() => (Report, Title, Filters) = (null!, null!, null!);

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    /// <summary>The key of the report, or « generateur », whose filters then say everything.</summary>
    public string Report { get; private set; }

    /// <summary>As it was called when it was asked for.</summary>
    public string Title { get; private set; }

    /// <summary>Filters and order, as the report's address writes them: « jours=7&amp;tri=-signature ».</summary>
    public string Filters { get; private set; }

    public ExportState State { get; private set; } = ExportState.Queued;

    public DateTimeOffset RequestedAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>Until then the server that writes is believed to live.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Rows written so far, of this attempt.</summary>
    public long Written { get; private set; }

    /// <summary>How many rows there were when it was asked for: the scale of the progress bar.</summary>
    public long Expected { get; private set; }

    public long Bytes { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>Why it failed, in French.</summary>
    public string? Failure { get; private set; }

    /// <summary>Asked for by a schedule: its owner is told by e-mail too.</summary>
    public bool ByMail { get; private set; }

    public uint Version { get; private set; }

    public static Result<ReportExport> Ask(string report, string title, string filters, long expected, int owner, DateTimeOffset now,
        bool byMail = false)
        => filters.Length > FiltersMaxLength ? ExportRefusals.TooLong
            : new ReportExport
            {
                Report = report,
                Title = UserText.Cut(title, TitleMaxLength),
                Filters = filters,
                Expected = Math.Max(0, expected),
                OwnerId = owner,
                RequestedAt = now,
                ByMail = byMail
            };

    public bool IsSilent(DateTimeOffset now) => LeaseUntil is null || LeaseUntil <= now;

    /// <summary>A server takes it, or takes it over from a silent one.</summary>
    public Refusal? Take(Perimeter by, DateTimeOffset now)
    {
        if (Fire(State is ExportState.Queued ? ExportTrigger.Start : ExportTrigger.Resume, by, now) is { } refusal)
            return refusal;
        (StartedAt, LeaseUntil, Attempts, Written) = (now, now + Lease, Attempts + 1, 0);
        return null;
    }

    /// <summary>The server that writes is alive. Refused once the export was cancelled, or taken over.</summary>
    public Refusal? Renew(int attempt, long written, DateTimeOffset now)
    {
        if (Barred(attempt) is { } refusal)
            return refusal;
        (LeaseUntil, Written) = (now + Lease, written);
        return null;
    }

    public Refusal? Complete(int attempt, long written, long bytes, Perimeter by, DateTimeOffset now)
    {
        if ((Barred(attempt) ?? Fire(ExportTrigger.Complete, by, now)) is { } refusal)
            return refusal;
        (LeaseUntil, Written, Bytes, FinishedAt, ExpiresAt) = (null, written, bytes, now, now + Kept);
        return null;
    }

    public Refusal? Fail(string why, Perimeter by, DateTimeOffset now)
    {
        if (Fire(ExportTrigger.Fail, by, now) is { } refusal)
            return refusal;
        (LeaseUntil, FinishedAt, Failure) = (null, now, UserText.Cut(why, FailureMaxLength));
        return null;
    }

    public Refusal? Cancel(Perimeter by, DateTimeOffset now)
    {
        if (Fire(ExportTrigger.Cancel, by, now) is { } refusal)
            return refusal;
        (LeaseUntil, FinishedAt) = (null, now);
        return null;
    }

    public Refusal? Expire(Perimeter by, DateTimeOffset now) => Fire(ExportTrigger.Expire, by, now);

    private Refusal? Barred(int attempt)
        => State is not ExportState.Running ? ExportRefusals.NotInThisState : attempt != Attempts ? ExportRefusals.Lost : null;

    private Refusal? Fire(ExportTrigger trigger, Perimeter by, DateTimeOffset now)
        => ExportLifecycle.For(this, by, now, () => State, next => State = next)
            .TryFire(trigger, ExportRefusals.NotInThisState, ExportRefusals.StillRunning, ExportRefusals.TooManyAttempts,
            ExportRefusals.NotExpired);
}
