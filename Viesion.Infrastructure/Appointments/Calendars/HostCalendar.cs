using Viesion.Domain.Access;
using Viesion.Domain.Appointments.Calendars;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>
/// The agenda of a host as it may be read outside Viesion: of somebody whose dossier the host does not see at this moment, that there is an
/// appointment, and no more.
/// </summary>
public sealed class HostCalendar(OperationsFactory door, TimeProvider clock)
{
    /// <summary>Those of the window, cancelled ones too.</summary>
    public async Task<IReadOnlyList<CalendarEvent>> Around(CalendarHost host, CancellationToken cancellationToken)
        => await Told(host, await door.For(Perimeter.System).Read<CalendarReads, List<CalendarFacts>>(
            reads => reads.OfHost(host.Id, CalendarWindow.Around(clock.Today())), cancellationToken), cancellationToken);

    public async Task<CalendarEvent> Of(CalendarFacts facts, CancellationToken cancellationToken)
        => (await Told(facts.Host, [facts], cancellationToken))[0];

    private async Task<IReadOnlyList<CalendarEvent>> Told(
        CalendarHost host, IReadOnlyList<CalendarFacts> facts, CancellationToken cancellationToken)
    {
        if (facts.Count == 0)
            return [];
        var names = await door.For(host.Perimeter).Read<CalendarReads, Dictionary<int, string>>(
            reads => reads.Names([.. facts.Select(one => one.AppointmentId)]), cancellationToken);
        return [.. facts.Select(one => Event(one, names.GetValueOrDefault(one.AppointmentId)))];
    }

    private static CalendarEvent Event(CalendarFacts facts, string? name)
        => new(facts.AppointmentId, facts.StartsAt, facts.EndsAt, CalendarTexts.Subject(facts.Title, name),
            facts.Title is null && name is null ? "" : CalendarTexts.Body(facts.Nature, facts.Themes), facts.Place, !facts.Held,
            facts.Revision + (facts.Held ? 0 : 1));
}
