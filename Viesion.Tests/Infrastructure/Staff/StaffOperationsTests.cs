using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Staff;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Staff;

public sealed class StaffOperationsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    private IOperations Admin => database.For(department.Administrator);

    public static TheoryData<string> Others
        => [.. Enum.GetValues<Profile>().Where(profile => profile != Profile.Administrator).Select(profile => profile.ToString())];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Every_command_is_refused_to_every_profile_but_the_administrator(string name)
    {
        var who = new Perimeter(department.Referent.Id, Enum.Parse<Profile>(name), department.CentreService.Id, department.Centre.Id);
        var door = database.For(who);
        var target = await Hire();
        Assert.Equal(Refusal.Forbidden, (await door.Run(new CreateStaffMember(Details()))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await door.Run(new ChangeStaffMember(target.Id, target.Details, target.Version))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await door.Run(new DeactivateStaffMember(target.Id, target.Version))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await door.Run(new ReactivateStaffMember(target.Id, target.Version))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await door.Run(new InviteStaffMember(target.Id))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await door.Run(new UnlockAccount(target.Id))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await door.Run(new ResetSecondFactor(target.Id))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await door.Run(new SendMailAgain(1))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await door.Run(new AskForPassword(target.Email))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await door.Run(new AnswerPasswordRequest(target.Email))).Refusal);
        Assert.Null(await door.Read<StaffReads, StaffSheet?>(reads => reads.Sheet(target.Id)));
        Assert.Empty((await door.Read<StaffReads, StaffPage>(reads => reads.Page(new StaffQuery()))).Items);
        Assert.Equal(0, (await door.Read<OutboxReads, (IReadOnlyList<OutboxRow> Rows, int Total)>(reads => reads.Page(null, 0))).Total);
        Assert.Null(await door.Record<OutboxReads, Mail?>(reads => reads.Open(1)));
    }

    [Fact]
    public async Task Creating_a_collaborator_opens_an_account_without_password_and_sends_the_invitation()
    {
        var sheet = await Hire("Zoé", "Été");
        Assert.Equal((true, false), (sheet.Active, sheet.Account!.HasPassword));
        Assert.Equal(database.Clock.Now + TimeSpan.FromHours(24), sheet.Account.InvitedUntil);
        var rows = (await Admin.Read<OutboxReads, (IReadOnlyList<OutboxRow> Rows, int Total)>(
            reads => reads.Page(OutboxState.Waiting, 0))).Rows;
        var row = rows.First(row => row.To == sheet.Email);
        Assert.Equal(("invitation", "Zoé Été", "Votre accès à Viesion"), (row.Purpose, row.ToName, row.Subject));
        var mail = await Admin.Record<OutboxReads, Mail?>(reads => reads.Open(row.Id));
        Assert.Matches("http://localhost:5080/invitation/[0-9a-f]{64}", mail!.Text);
        Assert.Contains("au moins 8 caractères", mail.Text);
        Assert.DoesNotContain(
            mail.Text.Split("/invitation/")[1][..64], await database.Sql<string>(Perimeter.System,
            $"SELECT coalesce(string_agg(after::text, ' '), '') FROM audit_entries WHERE subject IN ('StaffMember', 'Account')"));
        Assert.Equal(
            1L, await database.Sql<long>(Perimeter.System,
            $"SELECT count(*) FROM audit_entries WHERE subject = 'StaffMember' AND action = 'Created' AND subject_id = '{sheet.Id}'"));
    }

    [Fact]
    public async Task An_address_belongs_to_one_collaborator_whatever_its_case()
    {
        var first = await Hire();
        Assert.Equal(StaffRefusals.EmailTaken, (await Admin.Run(new CreateStaffMember(Details(first.Email.ToUpperInvariant())))).Refusal);
        var second = await Hire();
        Assert.Equal(StaffRefusals.EmailTaken,
            (await Admin.Run(new ChangeStaffMember(
                second.Id, second.Details with { Email = first.Email.ToUpperInvariant() }, second.Version, true))).Refusal);
    }

    [Fact]
    public async Task Of_two_who_create_the_same_address_at_once_one_succeeds()
    {
        var details = Details();
        var created = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Admin.Run(new CreateStaffMember(details)))));
        Assert.Equal(1, created.Count(result => result.Succeeded));
        Assert.All(created.Where(result => !result.Succeeded), result => Assert.Equal(StaffRefusals.EmailTaken, result.Refusal));
    }

    [Fact]
    public async Task A_change_of_address_is_asked_twice_and_told_to_the_former_one()
    {
        var sheet = await Hire();
        var renamed = sheet.Details with { Email = "autre." + sheet.Email };
        Assert.Equal(StaffRefusals.EmailToConfirm, (await Admin.Run(new ChangeStaffMember(sheet.Id, renamed, sheet.Version))).Refusal);
        Assert.Equal(sheet.Email, (await Sheet(sheet.Id)).Email);
        Assert.True((await Admin.Run(new ChangeStaffMember(sheet.Id, renamed, sheet.Version, EmailConfirmed: true))).Succeeded);
        var after = await Sheet(sheet.Id);
        Assert.Equal("autre." + sheet.Email, after.Email);
        // The link that went to the former address is void.
        Assert.Null(after.Account!.InvitedUntil);
        Assert.Equal(
            1L, await database.Sql<long>(Perimeter.System,
            $"SELECT count(*) FROM outbox_messages WHERE payload->>'Purpose' = 'sécurité du compte' AND payload->>'To' = '{sheet.Email}'"));
    }

    [Fact]
    public async Task The_second_of_two_administrators_is_told_and_nothing_is_overwritten()
    {
        var seen = await Hire("Léa", "Faure");
        Assert.True(
            (await Admin.Run(new ChangeStaffMember(seen.Id, seen.Details with { LastName = "Faure-Blanc" }, seen.Version))).Succeeded);
        Assert.Equal(Refusal.Conflict,
            (await Admin.Run(new ChangeStaffMember(seen.Id, seen.Details with { LastName = "Autre" }, seen.Version))).Refusal);
        Assert.Equal(Refusal.Conflict, (await Admin.Run(new DeactivateStaffMember(seen.Id, seen.Version))).Refusal);
        Assert.Equal("Faure-Blanc", (await Sheet(seen.Id)).LastName);
    }

    [Fact]
    public async Task A_referent_with_running_dossiers_is_deactivated_only_once_the_number_was_told()
    {
        var sheet = await Hire();
        var referent = new StaffMember("Léa", "Faure", $"{Guid.NewGuid():N}@test.fr", Profile.Referent, department.CentreService.Id,
            department.Centre.Id);
        await database.Add(referent);
        await department.Dossier(database, referent);
        await department.Dossier(database, referent, "AUTRE");
        var seen = await Sheet(referent.Id);
        Assert.Equal(2, seen.Dossiers);
        var refusal = (await Admin.Run(new DeactivateStaffMember(seen.Id, seen.Version))).Refusal;
        Assert.Contains("2 dossiers", refusal!.Message);
        Assert.Equal("dossiers-a-confirmer", (await Admin.Run(new DeactivateStaffMember(seen.Id, seen.Version, 1))).Refusal!.Code);
        Assert.True((await Admin.Run(new DeactivateStaffMember(seen.Id, seen.Version, 2))).Succeeded);
        Assert.False((await Sheet(seen.Id)).Active);
        Assert.Equal(StaffRefusals.Inactive, (await Admin.Run(new InviteStaffMember(seen.Id))).Refusal);
        Assert.True((await Admin.Run(new ReactivateStaffMember(seen.Id, (await Sheet(seen.Id)).Version))).Succeeded);
        Assert.True((await Sheet(sheet.Id)).Active);
    }

    [Fact]
    public async Task Nobody_shuts_their_own_account_nor_the_last_administrators()
    {
        var me = await Sheet(department.Administrator.Id);
        Assert.Equal(StaffRefusals.Oneself, (await Admin.Run(new DeactivateStaffMember(me.Id, me.Version))).Refusal);
        Assert.Equal(StaffRefusals.Oneself,
            (await Admin.Run(new ChangeStaffMember(me.Id, me.Details with { Profile = Profile.Referent }, me.Version))).Refusal);
        // Two administrators who each shut the other at the same moment: one remains.
        var (one, two) = (await Hire(profile: Profile.Administrator), await Hire(profile: Profile.Administrator));
        Assert.True((await Admin.Run(new ChangeStaffMember(two.Id, two.Details, two.Version))).Succeeded);
        two = await Sheet(two.Id);
        await Task.WhenAll(
            Task.Run(() => database.For(new Perimeter(one.Id, Profile.Administrator, null, null))
            .Run(new DeactivateStaffMember(two.Id, two.Version))),
            Task.Run(() => database.For(new Perimeter(two.Id, Profile.Administrator, null, null))
            .Run(new DeactivateStaffMember(one.Id, one.Version))));
        Assert.True((await Sheet(me.Id)).Active);
        // With the third one gone, the system itself can't take the last.
        foreach (var other in new[] { one, two })
            if ((await Sheet(other.Id)) is { Active: true } left)
                Assert.True((await Admin.Run(new DeactivateStaffMember(left.Id, left.Version))).Succeeded);
        Assert.Equal(StaffRefusals.LastAdministrator,
            (await database.System.Run(new DeactivateStaffMember(me.Id, (await Sheet(me.Id)).Version))).Refusal);
    }

    [Fact]
    public async Task A_mailbox_is_not_flooded_with_links()
    {
        var sheet = await Hire();
        for (var sent = 1; sent < 5; sent++)
            Assert.True((await Admin.Run(new InviteStaffMember(sheet.Id))).Succeeded);
        Assert.Equal(Invitation.TooMany, (await Admin.Run(new InviteStaffMember(sheet.Id))).Refusal);
    }

    [Fact]
    public async Task Anyone_keeps_their_own_telephone_and_nobody_elses()
    {
        var mine = await database.For(department.Referent).Read<StaffReads, StaffSheet?>(reads => reads.Mine());
        Assert.Equal("telephone-invalide",
            (await database.For(department.Referent).Run(new KeepOwnPhone("04 75", mine!.Version))).Refusal!.Code);
        Assert.True((await database.For(department.Referent).Run(new KeepOwnPhone("04 75 12 34 56", mine.Version))).Succeeded);
        Assert.Equal("+33475123456", (await Sheet(department.Referent.Id)).Phone);
        Assert.Null((await Sheet(department.OtherReferent.Id)).Phone);
        Assert.Equal(Refusal.Forbidden, (await database.System.Run(new KeepOwnPhone("0475123456", 0))).Refusal);
    }

    [Fact]
    public async Task The_list_finds_by_name_without_accents_and_narrows()
    {
        var sheet = await Hire("Gaëlle", "Müller-Éloy");
        Task<StaffPage> Find(StaffQuery query) => Admin.Read<StaffReads, StaffPage>(reads => reads.Page(query));
        Assert.Equal(sheet.Id, Assert.Single((await Find(new("muller gaelle"))).Items).Id);
        Assert.Equal(sheet.Id, Assert.Single((await Find(new(sheet.Email.ToUpperInvariant()))).Items).Id);
        Assert.Empty((await Find(new("muller", Profile: Profile.Administrator))).Items);
        Assert.Empty((await Find(new("muller", TerritoryId: department.North.Id))).Items);
        Assert.Empty((await Find(new("muller", Active: false))).Items);
        Assert.Empty((await Find(new("%'; DROP TABLE staff_members; --"))).Items);
        Assert.Equal((await Find(new(Active: null))).Total, (await Find(new(Active: null))).Items.Count);
    }

    private static StaffDetails Details(string? email = null)
        => new("Léa", "Faure", email ?? $"{Guid.NewGuid():N}@test.fr", Profile.Referent, null, null);

    private async Task<StaffSheet> Hire(string first = "Léa", string last = "Faure", Profile profile = Profile.Referent)
    {
        var created = await Admin.Run(
            new CreateStaffMember(Details() with
            {
                FirstName = first,
                LastName = last,
                Profile = profile,
                OrganisationId = department.CentreService.Id,
                TerritoryId = department.Centre.Id
            }));
        return await Sheet(created.Succeeded ? created.Value : throw new InvalidOperationException(created.Refusal.Message));
    }

    private async Task<StaffSheet> Sheet(int id) => (await database.System.Read<StaffReads, StaffSheet?>(reads => reads.Sheet(id)))!;
}
