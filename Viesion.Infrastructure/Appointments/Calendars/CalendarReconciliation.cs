using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments.Calendars;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>
/// Compares each calendar with its agenda and mends what differs: what entered the window, what somebody changed, deleted or copied in
/// Outlook, a dossier renamed, a collaborator who left. What can't be mended now goes to the outbox, which tries again.
/// </summary>
internal sealed class CalendarReconciliation(OperationsFactory door, HostCalendar agendas, GraphCalendars graph, GraphSettings settings,
    CalendarAlignment alignment, CalendarTurns turns,
    IDbContextFactory<ViesionDbContext> contexts, TimeProvider clock, ILogger<CalendarReconciliation> log)
{
    public async Task Run(CancellationToken cancellationToken)
    {
        var hosts = (await door.For(Perimeter.System).Read<CalendarReads, List<CalendarHost>>(
            reads => reads.Hosts(settings.Domains), cancellationToken)).ToDictionary(host => host.Email);
        string[] left;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
            left = await db.CalendarEntries.Where(e => (e.EventId != null || e.Posting) && !hosts.Keys.Contains(e.Mailbox))
                .Select(e => e.Mailbox).Distinct().ToArrayAsync(cancellationToken);
        foreach (var mailbox in hosts.Keys.Concat(left))
            try
            {
                await Mailbox(mailbox, hosts.GetValueOrDefault(mailbox), cancellationToken);
            }
            catch (Exception failure) when (failure is OutboxRefusedException or IOException or PostgresException)
            {
                // The others are compared all the same, and this one at the next turn.
                log.LogWarning("The calendar of a mailbox could not be compared: {Failure}", failure.Message);
            }
    }

    private async Task Mailbox(string mailbox, CalendarHost? host, CancellationToken cancellationToken)
    {
        var window = CalendarWindow.Around(clock.Today());
        var listed = await graph.List(mailbox, window, cancellationToken);
        var wanted = host is null ? [] : (await agendas.Around(host, cancellationToken)).Where(one => !one.Cancelled)
            .ToDictionary(one => one.AppointmentId);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = (await db.CalendarEntries.AsNoTracking().Where(e => e.Mailbox == mailbox && (e.EventId != null || e.Posting))
            .ToListAsync(cancellationToken)).ToDictionary(e => e.AppointmentId);
        var differing = new HashSet<int>();
        foreach (var found in listed.ToLookup(one => one.AppointmentId))
            if (found.Count() > 1 || !known.TryGetValue(found.Key, out var entry) || entry.EventId != found.First().EventId
                || entry.ChangeKey != found.First().ChangeKey)
            {
                await Adopt(mailbox, host, found.Key, [.. found], cancellationToken);
                differing.Add(found.Key);
            }
        var seen = listed.Select(one => one.AppointmentId).ToHashSet();
        foreach (var missing in known.Values.Where(e => e.StartsAt >= window.From && !seen.Contains(e.AppointmentId)))
        {
            // Deleted, or dragged out of the window: writing to it tells.
            await Doubt(mailbox, missing.AppointmentId, cancellationToken);
            differing.Add(missing.AppointmentId);
        }
        differing.UnionWith(wanted.Values.Where(one => known.GetValueOrDefault(one.AppointmentId)?.Fingerprint != one.Fingerprint)
            .Select(one => one.AppointmentId));
        differing.UnionWith(
            known.Values.Where(e => !wanted.ContainsKey(e.AppointmentId)
            && (host is null || e.StartsAt is null || e.StartsAt >= window.From)).Select(e => e.AppointmentId));
        foreach (var appointment in differing.Order())
            await Mend(appointment, cancellationToken);
    }

    // Of several events of one appointment one is kept, ours if it is there.
    private async Task Adopt(string mailbox, CalendarHost? host, int appointment, GraphListed[] found, CancellationToken cancellationToken)
    {
        await using var turn = await turns.Take(appointment, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var entry = await db.CalendarEntries.SingleOrDefaultAsync(
            e => e.AppointmentId == appointment && e.Mailbox == mailbox, cancellationToken);
        if (entry is null && host is not null)
            db.Add(entry = new CalendarEntry { AppointmentId = appointment, HostId = host.Id, Mailbox = mailbox });
        var kept = found.FirstOrDefault(one => one.EventId == entry?.EventId) ?? (entry is { EventId: null } ? found[0] : null);
        foreach (var copy in found.Where(one => one != kept))
            await graph.Delete(mailbox, copy.EventId, cancellationToken);
        if (kept is not null && entry is not null && (entry.EventId != kept.EventId || entry.ChangeKey != kept.ChangeKey))
            entry.Found(kept.EventId, kept.ChangeKey);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task Doubt(string mailbox, int appointment, CancellationToken cancellationToken)
    {
        await using var turn = await turns.Take(appointment, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.CalendarEntries.SingleOrDefaultAsync(
            e => e.AppointmentId == appointment && e.Mailbox == mailbox, cancellationToken) is { } entry)
            entry.Doubt();
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task Mend(int appointment, CancellationToken cancellationToken)
    {
        try
        {
            await alignment.Align(appointment, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or OutboxRefusedException { Permanent: false })
        {
            await door.For(Perimeter.System)
                .Record<Calendars, int>(calendars => calendars.Queue([appointment], cancellationToken), cancellationToken);
        }
        catch (OutboxRefusedException refused)
        {
            log.LogWarning("An appointment is refused by Microsoft 365: {Failure}", refused.Message);
        }
    }
}
