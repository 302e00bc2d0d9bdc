using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments.Calendars;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>
/// Makes the calendars hold what the agenda says of an appointment at this moment: once, however often it is asked and wherever it was
/// interrupted (docs/adr/0019).
/// </summary>
internal sealed class CalendarAlignment(OperationsFactory door, HostCalendar agendas, GraphCalendars graph, GraphSettings settings,
    CalendarTurns turns, IDbContextFactory<ViesionDbContext> contexts, TimeProvider clock)
{
    private const int MostIdentifiers = 5;

    public async Task Align(int appointmentId, CancellationToken cancellationToken)
    {
        await using var turn = await turns.Take(appointmentId, cancellationToken);
        var facts = await door.For(Perimeter.System).Read<CalendarReads, CalendarFacts?>(
            reads => reads.Of(appointmentId), cancellationToken);
        var window = CalendarWindow.Around(clock.Today());
        // What is over stays as it was, unless it turns out not to have taken place.
        var held = facts is { Held: true, Host.Active: true } && settings.Follows(facts.Host.Email) && facts.StartsAt < window.To
            ? facts : null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = await db.CalendarEntries.Where(e => e.AppointmentId == appointmentId).ToListAsync(cancellationToken);
        var mine = entries.Find(e => e.Mailbox == held?.Host.Email);
        foreach (var left in entries.Where(e => e != mine))
            await Remove(db, left, cancellationToken);
        if (held is null || (held.StartsAt < window.From && (mine is null || mine.StartsAt == held.StartsAt)))
            return;
        if (held.StartsAt < window.From)
        {
            await Remove(db, mine!, cancellationToken);
            return;
        }
        if (mine is null)
            db.Add(mine = new CalendarEntry { AppointmentId = appointmentId, HostId = held.Host.Id, Mailbox = held.Host.Email });
        await Hold(db, mine, await agendas.Of(held, cancellationToken), cancellationToken);
    }

    private async Task Remove(ViesionDbContext db, CalendarEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Absent)
            return;
        try
        {
            if ((entry.EventId ?? (await graph.Find(entry.Mailbox, entry.AppointmentId, cancellationToken))?.EventId) is { } known)
                await graph.Delete(entry.Mailbox, known, cancellationToken);
        }
        catch (OutboxRefusedException refused) when (refused.Permanent)
        {
            // The mailbox is gone, and the event with it.
        }
        entry.Forget(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task Hold(ViesionDbContext db, CalendarEntry entry, CalendarEvent wanted, CancellationToken cancellationToken)
    {
        try
        {
            if (entry.EventId is null || !await Change(db, entry, wanted, cancellationToken))
                await Create(db, entry, wanted, cancellationToken);
        }
        catch (OutboxRefusedException refused) when (refused.Permanent)
        {
            entry.Refuse(refused.Message);
            await db.SaveChangesAsync(CancellationToken.None);
            throw;
        }
    }

    // False when somebody has deleted the event: it is made again.
    private async Task<bool> Change(ViesionDbContext db, CalendarEntry entry, CalendarEvent wanted, CancellationToken cancellationToken)
    {
        if (entry.Fingerprint == wanted.Fingerprint)
            return true;
        if (await graph.Update(entry.Mailbox, entry.EventId!, wanted, cancellationToken) is { } changed)
        {
            await Keep(db, entry, changed, wanted);
            return true;
        }
        entry.Forget();
        return false;
    }

    private async Task Create(ViesionDbContext db, CalendarEntry entry, CalendarEvent wanted, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostIdentifiers; tries++)
        {
            // Said before, for whoever takes over from a server that does not live to hear the answer.
            var again = entry.Posting;
            entry.Post();
            await db.SaveChangesAsync(cancellationToken);
            var made = await graph.Create(entry.Mailbox, wanted, entry.TransactionId(settings.Instance), cancellationToken);
            if (made is not null && !again)
            {
                await Keep(db, entry, made, wanted);
                return;
            }
            // The first attempt may have made it, of what was true then.
            if ((made ?? await graph.Find(entry.Mailbox, entry.AppointmentId, cancellationToken)) is { } known)
            {
                entry.Found(known.EventId, known.ChangeKey);
                await db.SaveChangesAsync(cancellationToken);
                if (await Change(db, entry, wanted, cancellationToken))
                    return;
            }
            else
                entry.Forget();
        }
        throw new IOException("Microsoft 365 ne retrouve pas ce rendez-vous.");
    }

    // Not cancelled: what Graph holds is written down even while the server stops.
    private Task Keep(ViesionDbContext db, CalendarEntry entry, GraphListed held, CalendarEvent sent)
    {
        entry.Hold(held.EventId, held.ChangeKey, sent, clock.GetUtcNow());
        return db.SaveChangesAsync(CancellationToken.None);
    }
}
