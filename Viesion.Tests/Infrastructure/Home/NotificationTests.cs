using Viesion.Domain.Messaging;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Home;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Home;

public sealed class NotificationTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task Unread_messages_come_first_and_are_mine_alone()
    {
        var dossier = await department.Dossier(database, department.Referent);
        await Tell(department.Head, department.Referent, "Premier", dossier.Id);
        database.Clock.Now += TimeSpan.FromMinutes(1);
        await Tell(department.Head, department.Referent, "Second", null);
        await Tell(department.Head, department.OtherReferent, "Pour un autre", dossier.Id);

        var mine = await Centre(department.Referent);
        Assert.Equal((2, "Second"), (mine.Unread, mine.Lines[0].Title));
        // About a dossier that the other does not see: not shown.
        Assert.Empty((await Centre(department.OtherReferent)).Lines);

        var after = await database.For(department.Referent).Record<NotificationReads, NotificationCentre>(
            reads => reads.MarkRead(mine.Lines[0].Id));
        Assert.Equal((1, "Premier"), (after.Unread, after.Lines[0].Title));
        await database.For(department.OtherReferent).Record<NotificationReads, NotificationCentre>(
            reads => reads.MarkRead(after.Lines[0].Id));
        Assert.Equal(1, (await Centre(department.Referent)).Unread);
        Assert.Equal(0,
            (await database.For(department.Referent).Record<NotificationReads, NotificationCentre>(reads => reads.MarkRead(null))).Unread);
    }

    private Task<NotificationCentre> Centre(StaffMember member)
        => database.For(member).Read<NotificationReads, NotificationCentre>(reads => reads.Centre());

    private Task<bool> Tell(StaffMember from, StaffMember to, string title, int? dossier)
        => database.For(from).Record<INotifications, bool>(notifications =>
        {
            notifications.Tell(to.Id, title, "/beneficiaires", dossier);
            return Task.FromResult(true);
        });
}
