using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Domain.FormalNotices;
using Viesion.Domain.Notes;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Demo;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Staff;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Demo;

public sealed class DemoDepartmentTests(LoadedDemo demo) : IClassFixture<LoadedDemo>
{
    [Fact]
    public async Task Every_demo_account_signs_in_with_the_password_of_the_guide()
    {
        // As sign-in itself reads them: outside any operation.
        await using var db = await demo.Database.Services.GetRequiredService<IDbContextFactory<ViesionDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        var emails = DemoAccounts.All.Select(account => account.Email).ToArray();
        var accounts = await db.Set<Account>().Where(account => emails.Contains(account.Email))
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(emails.Order(), accounts.Select(account => account.Email).Order());
        Assert.All(accounts, account =>
        {
            Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<Account>().VerifyHashedPassword(
                account, account.PasswordHash!, DemoAccounts.Password));
            Assert.NotNull(account.SecurityStamp);
            Assert.True(account.LockoutEnabled);
        });
    }

    [Fact]
    public Task The_lines_of_the_list_are_those_of_the_dossiers() => DossierLineTruth.Agrees(demo.Database);

    [Fact]
    public async Task Accounts_and_outgoing_mail_have_examples_of_every_state()
    {
        var staff = await demo.Database.System.Read<StaffReads, StaffPage>(reads => reads.Page(new StaffQuery(Active: false)));
        Assert.NotEmpty(staff.Items);
        var accounts = new List<AccountState?>();
        for (var skip = 0; skip < 150; skip += StaffPage.Size)
            accounts.AddRange(
                (await demo.Database.System.Read<StaffReads, StaffPage>(reads => reads.Page(new StaffQuery(Skip: skip)))).Items
                .Select(row => row.Account));
        Assert.Contains(accounts, account => account is { HasPassword: true, LockedUntil: null });
        Assert.Contains(accounts, account => account is { HasPassword: false, InvitedUntil: not null });
        foreach (var state in Enum.GetValues<OutboxState>().Where(state => state != OutboxState.Waiting))
            Assert.NotEqual(
                0, (await demo.Database.System.Read<OutboxReads, (IReadOnlyList<OutboxRow> Rows, int Total)>(
                    reads => reads.Page(state, 0))).Total);
    }

    [Theory]
    [InlineData("referent", 50, 70)]
    [InlineData("referent2", 50, 70)]
    [InlineData("referent.nord", 50, 70)]
    [InlineData("emploi", 30, 70)]
    [InlineData("structure", 60, 1_000)]
    [InlineData("chef", 1_500, 3_000)]
    [InlineData("chef.nord", 1_500, 3_000)]
    [InlineData("admin", 6_340, 6_340)]
    [InlineData("operateur", 0, 0)]
    public async Task Each_account_sees_its_share(string login, int least, int most)
        => Assert.InRange(await As(login, db => db.Set<Beneficiary>().CountAsync(TestContext.Current.CancellationToken)), least, most);

    [Fact]
    public async Task The_referent_has_contracts_in_every_state_and_dossiers_without()
    {
        var states = await As(
            "referent", db => db.Set<Cer>().Select(cer => cer.State).Distinct().ToListAsync(TestContext.Current.CancellationToken));
        var without = await As("referent", db => db.Set<Beneficiary>()
            .CountAsync(dossier => !db.Set<Cer>().Any(cer => cer.BeneficiaryId == dossier.Id), TestContext.Current.CancellationToken));

        Assert.Equal(Enum.GetValues<CerState>(), states.Order());
        Assert.InRange(without, 2, 30);
    }

    [Fact]
    public async Task Difficulties_are_in_every_achievement_running_and_closed_and_many_dossiers_have_wishes()
    {
        var achieved = await As("admin", db => db.Difficulties.GroupBy(d => new { d.AchievementId, Closed = d.End != null })
            .Select(d => d.Key).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(6, achieved.Select(key => key.AchievementId).Distinct().Count());
        Assert.Equal([false, true], achieved.Select(key => key.Closed).Distinct().Order());
        Assert.InRange(await As("admin", db => db.DesiredOccupations.Select(wish => wish.BeneficiaryId).Distinct()
            .CountAsync(TestContext.Current.CancellationToken)), 2_000, 5_000);
        Assert.Equal(4, await As(
            "admin", db => db.Skills.Select(skill => skill.LevelId).Distinct().CountAsync(TestContext.Current.CancellationToken)));
        Assert.True(await As("referent", db => db.Difficulties.AnyAsync(TestContext.Current.CancellationToken))
            && await As("referent", db => db.DesiredSectors.AnyAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_referent_has_notes_of_every_visibility_requests_for_formal_notices_in_every_state_and_bilans()
    {
        Assert.Equal(Enum.GetValues<NoteVisibility>(),
            (await As("referent", db => db.Notes.Select(note => note.Visibility).Distinct()
            .ToListAsync(TestContext.Current.CancellationToken))).Order());
        Assert.Equal([false, true],
            (await As("referent", db => db.Notes.Select(note => note.ClosedAt != null).Distinct()
            .ToListAsync(TestContext.Current.CancellationToken))).Order());
        Assert.Equal(Enum.GetValues<FormalNoticeState>(),
            (await As("referent", db => db.FormalNotices.Select(request => request.State).Distinct()
            .ToListAsync(TestContext.Current.CancellationToken))).Order());
        Assert.Equal([false, true],
            (await As("referent", db => db.Assessments.Select(assessment => assessment.FinishedAt != null).Distinct()
            .ToListAsync(TestContext.Current.CancellationToken))).Order());
        Assert.NotEmpty(await As("secretariat", db => db.Notes.Where(note => note.Visibility == NoteVisibility.Assigned)
            .ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_referent_has_characteristics_of_every_type_some_missing_some_stale_some_with_a_history()
    {
        var values = await As("referent", db => db.CharacteristicValues.ToListAsync(TestContext.Current.CancellationToken));
        var definitions = (await As("referent", db => db.CharacteristicDefinitions.Where(definition => definition.Source == null)
            .ToListAsync(TestContext.Current.CancellationToken))).ToDictionary(definition => definition.Id);
        var dossiers = await As("referent", db => db.Set<Beneficiary>().CountAsync(TestContext.Current.CancellationToken));
        var today = demo.Database.Clock.Today();

        Assert.Equal(definitions.Keys.Order(), values.Select(value => value.DefinitionId).Distinct().Order());
        Assert.Contains(values, value => !value.IsCurrent);
        Assert.Contains(values, value => value.IsCurrent && definitions[value.DefinitionId].Refresh?.IsStale(
            value.ConfirmedOn, today) is true);
        Assert.True(values.Count(value => value.IsCurrent && definitions[value.DefinitionId].Required) < dossiers * definitions.Values
            .Count(definition => definition.Required));
        Assert.All(values, value => Assert.True(value.ValidFrom <= value.ConfirmedOn && value.ConfirmedOn <= today));
    }

    [Fact]
    public async Task A_second_load_is_refused_and_changes_nothing()
    {
        Assert.False(await demo.Department.HasRoom(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<StartRefusedException>(
            () => demo.Department.Load(10, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(6_340, await As("admin", db => db.Set<Beneficiary>().CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_wall_stands_again_after_the_load()
        => Assert.Equal(0, await demo.Database.Sql<long>(Perimeter.Anonymous, "SELECT count(*) FROM beneficiaries"));

    [Fact]
    public async Task What_is_added_afterwards_gets_fresh_numbers()
    {
        var territory = await As("admin", db => db.Set<Territory>().Select(t => t.Id).FirstAsync(TestContext.Current.CancellationToken));
        var added = new Beneficiary("PNEW", "GNEW", "NOUVEAU", "Zoé", new DateOnly(1990, 1, 1), territory);
        var programme = await As("admin", db => db.Set<Programme>().Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken));
        await demo.Database.Add(added);
        await demo.Database.Add(new Enrolment(added.Id, programme, demo.Database.Clock.Today()));

        Assert.True(added.Id > 6_340);
        Assert.True(added.FileNumber > 46_340);
        await demo.Database.System.Record<ViesionDbContext, int>(
            db => db.Set<Beneficiary>().Where(b => b.Id == added.Id).ExecuteDeleteAsync(TestContext.Current.CancellationToken));
    }

    private async Task<T> As<T>(string login, Func<ViesionDbContext, Task<T>> read)
    {
        var member = await demo.Database.System.Read<ViesionDbContext, StaffMember>(db => db.Set<StaffMember>()
            .SingleAsync(staff => staff.Email == $"{login}@{DemoAccounts.Domain}", TestContext.Current.CancellationToken));
        return await demo.Database.For(member).Read(read);
    }
}
