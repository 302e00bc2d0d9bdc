using System.Globalization;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Alerts;

/// <summary>
/// Computes everyone, range after range, each in an operation of its own: whoever saves a dossier meanwhile waits for one range at most.
/// Interrupted, it is begun again by the job.
/// </summary>
public static class AlertRecomputing
{
    private const int Dossiers = 25_000;

    /// <param name="system">The door of the system; its day is the day computed for.</param>
    /// <returns>How many hits came, went or changed.</returns>
    public static async Task<int> Everyone(IOperations system, CancellationToken cancellationToken = default)
    {
        var run = await system.Record<AlertHits, AlertRun>(hits => hits.Begin(cancellationToken), cancellationToken);
        var changed = 0;
        for (var first = 0; first <= run.LastDossier; first += Dossiers)
        {
            // The last range takes the hits of whoever is no longer there.
            var (from, to) = (first, first + Dossiers > run.LastDossier ? int.MaxValue : first + Dossiers - 1);
            changed += await system.Record<AlertHits, int>(hits => hits.Range(from, to, cancellationToken), cancellationToken);
            if (to == int.MaxValue)
                break;
        }
        await system.Record<AlertHits, bool>(hits => hits.Finish(run, cancellationToken), cancellationToken);
        return changed;
    }

    /// <summary>The rules alone, as one SELECT of everyone's hits that writes nothing: the floor of the benchmark.</summary>
    /// <param name="dossier">One dossier instead.</param>
    public static string Rules(DateOnly day, int? dossier = null)
        => AlertScript.Found(dossier is { } id ? string.Create(CultureInfo.InvariantCulture, $"{{0}} = {id}") : "true",
            $"DATE '{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'");

    /// <summary>What the job does at each tick: the marked dossiers, or everyone when the day has changed or too many are marked.</summary>
    public static async Task CatchUp(IOperations system, CancellationToken cancellationToken = default)
    {
        if (!await system.Record<AlertHits, bool>(hits => hits.Sweep(cancellationToken), cancellationToken))
            await Everyone(system, cancellationToken);
    }
}
