using Viesion.Domain.Access;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// Tells how far the run is, at most twice a second and without ever making it wait: to whoever started it, and in its row, for the screens
/// of every server.
/// </summary>
internal sealed class GenesisProgress(OperationsFactory door, int run, IProgress<SyncProgress>? starter, TimeProvider clock)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    private Task noting = Task.CompletedTask;
    private long? lastAt;

    public void Step(int percent, string step)
    {
        starter?.Report(new SyncProgress(percent, step));
        Note(new SyncProgress(percent, step));
    }

    public void Meanwhile(int percent, string step)
    {
        if (lastAt is { } last && clock.GetElapsedTime(last) < Pace)
            return;
        Step(percent, step);
    }

    /// <summary>Before the run's row is written for good: no note may come after.</summary>
    public Task Settled() => noting;

    private void Note(SyncProgress progress)
    {
        lastAt = clock.GetTimestamp();
        if (noting.IsCompleted)
            noting = NoteInRow(progress);
    }

    private async Task NoteInRow(SyncProgress progress)
    {
        try
        {
            await door.For(Perimeter.System).Record<GenesisRuns, bool>(runs => runs.Report(run, progress));
        }
        catch (Exception failure) when (DatabaseFailure.IsUnavailable(failure))
        {
            // The bar stands still; the run itself will say what is wrong.
        }
    }
}
