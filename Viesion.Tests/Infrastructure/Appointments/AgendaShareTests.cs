using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Appointments;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Appointments;

/// <summary>Who says to whom an agenda is open (AGE-09).</summary>
public sealed class AgendaShareTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private SmallDepartment department = null!;

    public async ValueTask InitializeAsync() => department = (await AppointmentScene.In(database)).Department;

    public async ValueTask DisposeAsync() => await database.Sql<int>(Perimeter.System, "DELETE FROM agenda_shares RETURNING 1");

    [Fact]
    public async Task Only_the_owner_the_head_of_their_territory_and_administrators_say_it()
    {
        foreach (var other in new[]
        {
            department.OtherReferent,
            department.NorthReferent,
            department.NorthHead,
            department.Secretariat,
            department.Coordinator,
            department.PartnerSecretariat,
            department.FseManager,
            department.OperatorStaff
        })
        {
            Assert.Equal(Refusal.Forbidden, (await Share(other, null, AgendaLevel.None)).Refusal);
            Assert.Equal(Refusal.Forbidden, (await Share(other, other, AgendaLevel.Book)).Refusal);
            Assert.Null(await Of(other));
            Assert.Empty(await database.For(other).Read<AgendaShareReads, List<AgendaColleague>>(
                reads => reads.Colleagues(department.Referent.Id, "roche")));
        }
        foreach (var may in new[] { department.Referent, department.Head, department.Administrator })
        {
            Assert.True((await Share(may, null, AgendaLevel.Read)).Succeeded);
            Assert.Equal(AgendaLevel.Read, (await Of(may))!.Usual);
        }
        Assert.Equal(Refusal.NotFound,
            (await database.For(department.Administrator).Run(new ShareAgenda(987_654, null, AgendaLevel.None))).Refusal);
    }

    [Fact]
    public async Task A_level_is_obeyed_at_once_and_a_colleague_s_prevails()
    {
        Assert.Equal(AgendaLevel.Book, await Level(department.Secretariat));
        Assert.True((await Share(department.Referent, null, AgendaLevel.None)).Succeeded);
        Assert.Equal(AgendaLevel.None, await Level(department.Secretariat));
        Assert.True((await Share(department.Referent, department.Secretariat, AgendaLevel.Read)).Succeeded);
        Assert.Equal(AgendaLevel.Read, await Level(department.Secretariat));
        Assert.True((await Share(department.Referent, department.NorthReferent, AgendaLevel.Book)).Succeeded);
        Assert.Equal(AgendaLevel.Book, await Level(department.NorthReferent));
        Assert.Equal([("Claire Delorme", AgendaLevel.Read), ("Léa Faure", AgendaLevel.Book)], (await Of(department.Referent))!.Lines
            .Select(line => (line.Name, line.Level)));

        // Removed: as usual again.
        Assert.True((await Share(department.Referent, department.NorthReferent, null)).Succeeded);
        Assert.True((await Share(department.Referent, department.NorthReferent, null)).Succeeded);
        Assert.Equal(AgendaLevel.None, await Level(department.NorthReferent));
        Assert.True((await Share(department.Referent, null, null)).Succeeded);
        Assert.Equal(AgendaLevel.Book, (await Of(department.Referent))!.Usual);
    }

    [Fact]
    public async Task One_s_own_agenda_is_never_closed_to_oneself_and_nobody_is_invented()
    {
        Assert.Equal(AppointmentRefusals.OwnAgenda, (await Share(department.Referent, department.Referent, AgendaLevel.None)).Refusal);
        Assert.Equal(AppointmentRefusals.NoColleague,
            (await database.For(department.Referent).Run(new ShareAgenda(department.Referent.Id, 987_654, AgendaLevel.Read))).Refusal);
        Assert.Equal(["Paul Roche"], (await database.For(department.Referent).Read<AgendaShareReads, List<AgendaColleague>>(
            reads => reads.Colleagues(department.Referent.Id, "roch"))).Select(found => found.Name));
    }

    [Fact]
    public async Task A_head_is_offered_the_collaborators_of_the_territory_and_others_themselves_alone()
    {
        Assert.Equal(["Hélène Chareyre", "Aïcha Bernard", "Claire Delorme", "Inès Mounier", "Paul Roche", "Marc Sabatier"],
            await Offered(department.Head));
        Assert.Equal(["Aïcha Bernard"], await Offered(department.Referent));
        Assert.Equal(["Marc Sabatier"], await Offered(department.Coordinator));
        Assert.Empty(await Offered(department.OperatorStaff));
    }

    private Task<Result<Done>> Share(StaffMember by, StaffMember? with, AgendaLevel? level)
        => database.For(by).Run(new ShareAgenda(department.Referent.Id, with?.Id, level));

    private Task<AgendaSharing?> Of(StaffMember by)
        => database.For(by).Read<AgendaShareReads, AgendaSharing?>(reads => reads.Of(department.Referent.Id));

    private async Task<AgendaLevel> Level(StaffMember of)
        => (await database.For(of).Read<AgendaReads, List<AgendaOwner>>(reads => reads.Owners()))
            .FirstOrDefault(owner => owner.Id == department.Referent.Id)?.Level ?? AgendaLevel.None;

    private async Task<List<string>> Offered(StaffMember to)
        => [.. (await database.For(to).Read<AgendaShareReads, List<AgendaColleague>>(reads => reads.Owners())).Select(owner => owner.Name)];
}
