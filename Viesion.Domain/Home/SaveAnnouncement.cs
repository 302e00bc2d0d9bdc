using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Home;

/// <summary>Writes an information of the home, or rewrites one.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Version">The version the person saw.</param>
public sealed record SaveAnnouncement(int? Id, AnnouncementContent Content, uint Version) : ICommand<Done>;

internal sealed class SaveAnnouncementHandler(IAnnouncements announcements, ILiveEvents live, Perimeter perimeter, TimeProvider clock)
    : IHandler<SaveAnnouncement, Done>
{
    public async Task<Result<Done>> Handle(SaveAnnouncement command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (command.Id is not { } id)
        {
            var written = Announcement.Write(command.Content, clock.GetUtcNow());
            if (!written.Succeeded)
                return written.Refusal;
            announcements.Add(written.Value);
        }
        else if (await announcements.Find(id, cancellationToken) is not { } known)
            return Refusal.NotFound;
        else if (known.Version != command.Version)
            return Refusal.Conflict;
        else if (known.Edit(command.Content, clock.GetUtcNow()) is { } refusal)
            return refusal;
        live.Publish(new LiveEvent(LiveTopic.Announcement));
        return Done.Value;
    }
}
