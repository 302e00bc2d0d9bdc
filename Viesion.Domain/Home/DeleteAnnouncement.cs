using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Home;

/// <summary>Takes an information off everybody's home.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record DeleteAnnouncement(int Id, uint Version) : ICommand<Done>;

internal sealed class DeleteAnnouncementHandler(IAnnouncements announcements, ILiveEvents live, Perimeter perimeter)
    : IHandler<DeleteAnnouncement, Done>
{
    public async Task<Result<Done>> Handle(DeleteAnnouncement command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (await announcements.Find(command.Id, cancellationToken) is not { } known)
            return Refusal.NotFound;
        if (known.Version != command.Version)
            return Refusal.Conflict;
        announcements.Remove(known);
        live.Publish(new LiveEvent(LiveTopic.Announcement));
        return Done.Value;
    }
}
