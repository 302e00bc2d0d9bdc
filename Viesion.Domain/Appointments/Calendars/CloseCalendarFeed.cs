using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments.Calendars;

/// <summary>« Supprimer le lien »: calendars that read it find nothing any more.</summary>
public sealed record CloseCalendarFeed : ICommand<Done>;

internal sealed class CloseCalendarFeedHandler(ICalendarFeeds feeds, Perimeter perimeter) : IHandler<CloseCalendarFeed, Done>
{
    public async Task<Result<Done>> Handle(CloseCalendarFeed command, CancellationToken cancellationToken)
    {
        if (!Rights.SeesDossiers(perimeter.Profile) || perimeter.StaffMemberId is not { } me)
            return Refusal.Forbidden;
        if (await feeds.Of(me, cancellationToken) is not { } feed)
            return Refusal.NotFound;
        feeds.Remove(feed);
        return Done.Value;
    }
}
