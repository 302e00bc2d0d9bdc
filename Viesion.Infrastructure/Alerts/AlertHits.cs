using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Alerts;

/// <summary>Keeps the hits of the alerts current; the SQL is in Alerts.sql and in the rules.</summary>
internal sealed class AlertHits(ViesionDbContext db, CaseloadSettings settings, ILiveEvents live) : ISettlement
{
    /// <summary>Beyond, computing everyone costs less.</summary>
    private const int MostDossiersApart = 5_000;

    /// <summary>Recomputes the dossiers that this operation changed, before it commits. Open screens hear which.</summary>
    public async Task Settle(CancellationToken cancellationToken)
    {
        foreach (var dossier in await db.Database.SqlQuery<int>(
            $"SELECT settled AS \"Value\" FROM viesion.settle_alerts({settings.DepartmentCode}) AS settled").ToListAsync(cancellationToken))
            live.Publish(new LiveEvent(LiveTopic.Alert, BeneficiaryId: dossier));
    }

    /// <summary>Recomputes the dossiers that others left marked. False when everyone is to be computed instead.</summary>
    public async Task<bool> Sweep(CancellationToken cancellationToken)
    {
        var done = await db.Database.SqlQuery<string>(
            $"SELECT viesion.sweep_alerts({MostDossiersApart}, {settings.DepartmentCode}) AS \"Value\"").SingleAsync(cancellationToken);
        if (done == "swept")
            live.Publish(new LiveEvent(LiveTopic.Alert));
        return done != "full";
    }

    public Task<AlertRun> Begin(CancellationToken cancellationToken)
        => db.Database.SqlQuery<AlertRun>($"SELECT day AS \"Day\", dossiers AS \"LastDossier\" FROM viesion.begin_alerts()")
            .SingleAsync(cancellationToken);

    /// <summary>How many hits came, went or changed among the dossiers whose ids lie in a range, bounds included.</summary>
    public Task<int> Range(int first, int last, CancellationToken cancellationToken)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        return db.Database.SqlQuery<int>($"SELECT viesion.recompute_alert_range({first}, {last}, {settings.DepartmentCode}) AS \"Value\"")
            .SingleAsync(cancellationToken);
    }

    public async Task<bool> Finish(AlertRun run, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT viesion.finish_alerts({run.Day})", cancellationToken);
        live.Publish(new LiveEvent(LiveTopic.Alert));
        return true;
    }
}
