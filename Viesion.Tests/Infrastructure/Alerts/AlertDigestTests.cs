using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Alerts;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Alerts;

/// <summary>ALE-04: one mail a person and period, with counts and links, and no name of a beneficiary.</summary>
public sealed class AlertDigestTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    // A Monday, before and after seven in Paris.
    private static readonly DateTimeOffset Before = new(2026, 11, 23, 5, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 6, 5, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_daily_digest_leaves_once_a_working_day_with_counts_links_and_no_name()
    {
        var department = await SmallDepartment.In(database);
        database.Clock.Now = Before.AddDays(-3);
        await department.Dossier(database, department.Referent, "SECRETISSIME", "Zoé");
        var me = database.For(department.Referent);
        Assert.True((await me.Run(new ChooseAlertDigest(DigestFrequency.Daily))).Succeeded);
        await using var peer = new SmtpPeer();

        database.Clock.Now = Before;
        await Everything(peer);
        Assert.Empty(Mine());

        database.Clock.Now = Monday;
        // Nothing leaves on yesterday's numbers.
        await Digests();
        Assert.Equal(0, await Queued(department.Referent.Id));
        await AlertRecomputing.CatchUp(database.System);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Digests()));
        await Everything(peer);
        var mail = Assert.Single(Mine());
        Assert.Equal(department.Referent.Email, mail.To);
        Assert.Equal("Vos alertes Viesion du 23/11/2026", mail.Subject);
        Assert.Contains("Bonjour Aïcha,", mail.Text);
        Assert.Contains("Dossiers sans CER\u00a0: 1", mail.Text);
        Assert.Contains("http://localhost:5080/alertes/dossiers-sans-cer", mail.Text);
        Assert.Contains("href=\"http://localhost:5080/alertes\"", mail.Html);
        Assert.Contains("du lundi au vendredi", mail.Text);
        Assert.DoesNotContain("SECRETISSIME", mail.Raw + mail.Text + mail.Html);
        Assert.DoesNotContain("Zoé", mail.Text + mail.Html);

        foreach (var (later, mails) in new[] { (1, 2), (2, 3), (3, 4), (4, 5), (5, 5), (6, 5), (7, 6) })
        {
            database.Clock.Now = Monday.AddDays(later);
            await AlertRecomputing.CatchUp(database.System);
            await Everything(peer);
            await Everything(peer);
            Assert.Equal(mails, Mine().Count());
        }

        Assert.True((await me.Run(new ChooseAlertDigest(DigestFrequency.Never))).Succeeded);
        database.Clock.Now = Monday.AddDays(8);
        await AlertRecomputing.CatchUp(database.System);
        await Everything(peer);
        Assert.Equal(6, Mine().Count());

        IEnumerable<ReceivedMail> Mine() => peer.Mailbox.Where(mail => mail.To == department.Referent.Email);
    }

    [Fact]
    public async Task A_weekly_digest_chosen_on_a_Wednesday_leaves_the_next_Monday_or_when_the_server_is_back()
    {
        var department = await SmallDepartment.In(database);
        database.Clock.Now = Monday.AddDays(16);
        await department.Dossier(database, department.NorthReferent);
        Assert.True((await database.For(department.NorthReferent).Run(new ChooseAlertDigest(DigestFrequency.Weekly))).Succeeded);
        await AlertRecomputing.CatchUp(database.System);
        await Digests();
        Assert.Equal(0, await Queued(department.NorthReferent.Id));

        // The server was down on Monday.
        database.Clock.Now = Monday.AddDays(22);
        await AlertRecomputing.CatchUp(database.System);
        await Digests();
        await Digests();
        Assert.Equal(1, await Queued(department.NorthReferent.Id));
        database.Clock.Now = Monday.AddDays(27);
        await AlertRecomputing.CatchUp(database.System);
        await Digests();
        Assert.Equal(1, await Queued(department.NorthReferent.Id));
    }

    [Fact]
    public async Task Nothing_leaves_for_favourites_all_at_zero_nor_for_who_has_left()
    {
        var department = await SmallDepartment.In(database);
        database.Clock.Now = Monday.AddDays(40);
        await database.For(department.NorthHead).Run(new ChooseAlertDigest(DigestFrequency.Daily));
        foreach (var alert in (await database.For(department.NorthHead).Read<AlertReads, IReadOnlyList<AlertCount>>(
            reads => reads.Favourites())).Select(alert => alert.Key))
            await database.For(department.NorthHead).Run(new StarAlert(alert, false));
        await database.For(department.Coordinator).Run(new ChooseAlertDigest(DigestFrequency.Daily));
        await database.Sql<object>(
            Perimeter.System, $"UPDATE staff_members SET active = false WHERE id = {department.Coordinator.Id} RETURNING 1");
        database.Clock.Now = Monday.AddDays(42);
        await AlertRecomputing.CatchUp(database.System);
        await Digests();
        Assert.Equal(0, await Queued(department.NorthHead.Id) + await Queued(department.Coordinator.Id));
    }

    [Fact]
    public async Task Who_sees_no_dossier_asks_for_none_and_boards_are_each_ones_own()
    {
        var department = await SmallDepartment.In(database);
        Assert.Same(Refusal.Forbidden,
            (await database.For(department.FseManager).Run(new ChooseAlertDigest(DigestFrequency.Daily))).Refusal);
        Assert.Same(Refusal.Forbidden, (await database.For(department.OperatorStaff).Run(new SendAlertDigest())).Refusal);
        Assert.Same(AlertRefusals.UnknownFrequency,
            (await database.For(department.Secretariat).Run(new ChooseAlertDigest((DigestFrequency)9))).Refusal);
        await database.For(department.Secretariat).Run(new ChooseAlertDigest(DigestFrequency.Weekly));
        Assert.Equal(0L, await database.Sql<long>(
            department.Administrator.Perimeter, $"SELECT count(*) FROM alert_boards WHERE staff_member_id = {department.Secretariat.Id}"));
        Assert.Empty(await database.For(department.Administrator).Read<AlertDigestReads, IReadOnlyList<Perimeter>>(reads => reads.Due()));
    }

    private Task Digests() => AlertDigestJob.Send(database.Services.GetRequiredService<OperationsFactory>());

    private async Task Everything(SmtpPeer peer)
    {
        await Digests();
        var settings = new SmtpSettings(new Uri("https://viesion.departement.fr"), "127.0.0.1", peer.Port, null, null,
            "Viesion <viesion@departement.fr>", StartTls: false);
        var job = new SendOutboxJob(database.Services.GetRequiredService<NpgsqlDataSource>(), [new SmtpSender(settings, database.Clock)],
            database.Clock, NullLogger<SendOutboxJob>.Instance);
        while (await job.SendNext(TestContext.Current.CancellationToken))
        {
        }
    }

    private Task<int> Queued(int member) => database.System.Read<ViesionDbContext, int>(async db =>
        (await db.Outbox.Where(message => message.StaffMemberId == member).ToListAsync())
            .Count(message => JsonSerializer.Deserialize<Mail>(message.Payload)!.Purpose == "récapitulatif des alertes"));
}
