using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Messaging;

internal sealed class Notifications(ViesionDbContext db, ILiveEvents live, TimeProvider clock) : INotifications
{
    public void Tell(int staffMemberId, string title, string link, int? beneficiaryId)
    {
        db.Notifications.Add(new Notification
        {
            StaffMemberId = staffMemberId,
            Title = title,
            Link = link,
            BeneficiaryId = beneficiaryId,
            At = clock.GetUtcNow()
        });
        live.Publish(new LiveEvent(LiveTopic.Notification, StaffMemberId: staffMemberId));
    }
}
