using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;

namespace Viesion.Domain.Appointments;

/// <summary>What booking and changing have in common: what was chosen is still offered, the host's agenda is open and free.</summary>
public sealed class AppointmentCheck(IAppointments appointments, Perimeter perimeter, TimeProvider clock)
{
    public const int Proposed = 3;

    /// <param name="known">The appointment that is changed: what it bears already stays allowed.</param>
    public async Task<Result<AppointmentTime>> Of(AppointmentContent content, Appointment? known, CancellationToken cancellationToken)
    {
        if (!Rights.BooksAppointments(perimeter.Profile))
            return Refusal.Forbidden;
        var time = AppointmentTime.At(content.Day, content.Time, content.Minutes, clock.Today());
        if (!time.Succeeded)
            return time;
        if (content.Comment?.Trim().Length > Appointment.CommentMaxLength)
            return AppointmentRefusals.LongComment(content.Comment.Trim().Length);
        if (content.ConvokedOn > time.Value.Start.ParisDate())
            return AppointmentRefusals.FutureConvocation;
        if (await Choices(content, known, cancellationToken) is { } unoffered)
            return unoffered;
        return await Agenda(time.Value, content.HostId, known, cancellationToken) is { } refusal ? refusal : time;
    }

    /// <summary>
    /// Refuses an agenda that is not open to the one who acts, and a time that is taken, with the next ones that are free (AGE-02).
    /// </summary>
    public async Task<Refusal?> Agenda(AppointmentTime time, int hostId, Appointment? known, CancellationToken cancellationToken)
    {
        if (hostId != known?.HostId && await appointments.Level(hostId, cancellationToken) is not AgendaLevel.Book)
            return AppointmentRefusals.NoHost;
        // What is cancelled or postponed holds nobody's time.
        if (known?.Released == true)
            return null;
        var busy = await appointments.Busy(hostId, time.Start.AddDays(-1), time.Start.AddDays(60), known?.Id, cancellationToken);
        var taken = busy.Where(b => time.Overlaps(b.StartsAt, b.EndsAt)).ToList();
        if (taken.Count == 0)
            return null;
        var from = time.Start < clock.GetUtcNow() ? clock.GetUtcNow() : time.Start;
        if (from > time.Start)
            busy = await appointments.Busy(hostId, from, from.AddDays(60), known?.Id, cancellationToken);
        return AppointmentRefusals.Taken(AppointmentTexts.Conflict(taken, OpeningHours.Usual.Free(busy, from, time.Minutes, Proposed)));
    }

    private async Task<Refusal?> Choices(AppointmentContent content, Appointment? known, CancellationToken cancellationToken)
    {
        if (content.NatureId != known?.NatureId && await appointments.Nature(content.NatureId, cancellationToken) is not { Active: true })
            return AppointmentRefusals.NoNature;
        if (content.VenueId is { } venue && venue != known?.VenueId
            && await appointments.Venue(venue, cancellationToken) is not { Active: true })
            return AppointmentRefusals.BadVenue;
        int[] channels = [.. new[] { content.ChannelId == known?.ChannelId ? null : content.ChannelId, content.ConvokedById }.OfType<int>()
            .Distinct()];
        if (!await appointments.Offer(ListKind.AppointmentChannel, channels, cancellationToken))
            return AppointmentRefusals.BadChannel;
        int[] themes = [.. content.ThemeIds.Distinct().Where(theme => known?.Themes.Any(kept => kept.ThemeId == theme) != true)];
        return await appointments.Offer(ListKind.AppointmentTheme, themes, cancellationToken) ? null : AppointmentRefusals.BadTheme;
    }
}
