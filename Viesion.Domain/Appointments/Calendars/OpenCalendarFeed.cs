using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments.Calendars;

/// <summary>« Créer un lien » to one's own agenda, or a new one in its place. Gives back the token, which is shown once.</summary>
public sealed record OpenCalendarFeed : ICommand<string>;

internal sealed class OpenCalendarFeedHandler(ICalendarFeeds feeds, Perimeter perimeter, TimeProvider clock)
    : IHandler<OpenCalendarFeed, string>
{
    public async Task<Result<string>> Handle(OpenCalendarFeed command, CancellationToken cancellationToken)
    {
        if (!Rights.SeesDossiers(perimeter.Profile) || perimeter.StaffMemberId is not { } me)
            return Refusal.Forbidden;
        var feed = await feeds.Of(me, cancellationToken);
        if (feed is null)
            feeds.Add(feed = CalendarFeed.For(me));
        return feed.Renew(clock.GetUtcNow());
    }
}
