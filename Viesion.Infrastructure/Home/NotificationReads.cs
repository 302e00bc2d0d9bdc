using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Home;

/// <summary>My notification centre. A message about a dossier that I no longer see is not shown.</summary>
public sealed class NotificationReads(ViesionDbContext db, Perimeter perimeter, ILiveEvents live, TimeProvider clock)
{
    private IQueryable<Notification> Mine
    {
        get
        {
            var me = perimeter.StaffMemberId ?? 0;
            return db.Notifications.Where(
                n => n.StaffMemberId == me && (n.BeneficiaryId == null || db.Beneficiaries.Any(b => b.Id == n.BeneficiaryId)));
        }
    }

    /// <summary>One statement: the bell is on every page.</summary>
    public async Task<NotificationCentre> Centre()
    {
        var lines = await Mine.OrderBy(n => n.ReadAt != null).ThenByDescending(n => n.At).ThenByDescending(n => n.Id)
            .Take(NotificationCentre.AtMost)
            .Select(n => new
            {
                Line = new NotificationLine(n.Id, n.Title, n.Link, n.At, n.ReadAt == null),
                Unread = Mine.Count(one => one.ReadAt == null)
            }).ToListAsync();
        return new NotificationCentre([.. lines.Select(line => line.Line)], lines.Count == 0 ? 0 : lines[0].Unread);
    }

    /// <summary>Marks one message as read, or all of them; my other screens learn of it.</summary>
    public async Task<NotificationCentre> MarkRead(Guid? id)
    {
        var now = clock.GetUtcNow();
        var read = await Mine.Where(n => n.ReadAt == null && (id == null || n.Id == id))
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now));
        if (read > 0)
            live.Publish(new LiveEvent(LiveTopic.Notification, StaffMemberId: perimeter.StaffMemberId));
        return await Centre();
    }
}
