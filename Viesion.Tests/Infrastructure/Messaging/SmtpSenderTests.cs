using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Messaging;

/// <summary>E-mails to a real SMTP peer on loopback: each received once, whatever breaks and when.</summary>
public sealed class SmtpSenderTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string To = "lea.faure@exemple.fr";

    [Fact]
    public async Task Names_subjects_and_texts_arrive_as_they_were_written()
    {
        await using var peer = new SmtpPeer();
        var subject = string.Join(' ', Enumerable.Repeat("Accès à Viesion – « été » à Saint-Péray, œuvre", 6));
        var text = ".\n.ligne qui commence par un point\n..deux points\n\nÇa marche ? " + new string('é', 3_000) + "\n.\nfin";
        await Write(new Mail("test", To, "Léa FAURE-ŒUVRARD, « L’Été »", subject, text, "<p>.\n« bonjour »</p>"));
        await Empty(Job(peer));

        var mail = Assert.Single(peer.Mailbox);
        Assert.Equal((To, "viesion@departement.fr"), (mail.To, mail.From));
        Assert.Equal(subject, mail.Subject);
        Assert.Equal(text, mail.Text.ReplaceLineEndings("\n"));
        Assert.Equal("<p>.\n« bonjour »</p>", mail.Html.ReplaceLineEndings("\n"));
        Assert.Contains("Léa FAURE-ŒUVRARD, « L’Été »", mail.Header("To"));
        Assert.Contains("Département de l’Ardèche", mail.Header("From"));
        Assert.All(mail.Raw, c => Assert.True(c < 128, "seven bits"));
        Assert.All(mail.Raw.Split("\r\n"), line => Assert.True(line.Length <= 998, "no line is too long"));
        var message = await Only();
        Assert.NotNull(message.SentAt);
        // What it held, a link perhaps, is no longer kept.
        Assert.DoesNotContain("point", message.Payload);
    }

    [Theory]
    [InlineData("a@exemple.fr\r\nBcc: tous@exemple.fr", "Léa", "Bonjour")]
    [InlineData("a@exemple.fr", "Léa\r\nBcc: tous@exemple.fr", "Bonjour")]
    [InlineData("a@exemple.fr", "Léa", "Bonjour\nBcc: tous@exemple.fr")]
    [InlineData("a@exemple.fr, tous@exemple.fr", "Léa", "Bonjour")]
    public async Task A_header_of_somebody_elses_choosing_never_leaves(string to, string name, string subject)
    {
        await using var peer = new SmtpPeer();
        await Write(new Mail("test", to, name, subject, "Texte"));
        await Empty(Job(peer));
        Assert.Empty(peer.Mailbox);
        Assert.Equal((null, "L’adresse ou l’objet de ce message n’est pas valable."),
            ((await Only()).NextAttemptAt, (await Only()).LastError));
    }

    [Theory]
    [InlineData("RCPT", "550 no such user", "refusée")]
    [InlineData("MAIL", "552 too big", "pleine")]
    [InlineData(SmtpPeer.End, "554 refused", "Le serveur refuse ce message.")]
    public async Task A_refusal_for_good_is_not_tried_again_and_says_why_in_French(string at, string answer, string reason)
    {
        await using var peer = new SmtpPeer { Answer = command => command.StartsWith(at, StringComparison.Ordinal) ? answer : null };
        await Write(Letter());
        await Empty(Job(peer));
        var message = await Only();
        Assert.Equal((null, null), (message.NextAttemptAt, message.SentAt));
        Assert.Contains(reason, message.LastError);
        Assert.Null(message.HandingOverAt);
        Assert.Empty(peer.Mailbox);
    }

    [Theory]
    [InlineData("EHLO", "421 busy")]
    [InlineData("MAIL", "451 later")]
    [InlineData("RCPT", "450 greylisted")]
    [InlineData("DATA", "451 later")]
    [InlineData(SmtpPeer.End, "451 virus scanner is away")]
    [InlineData("EHLO", SmtpPeer.HangUp)]
    [InlineData("RCPT", SmtpPeer.HangUp)]
    [InlineData("DATA", SmtpPeer.HangUp)]
    public async Task A_passing_failure_is_tried_again_later_and_the_message_received_once(string at, string answer)
    {
        var failing = true;
        await using var peer = new SmtpPeer
        {
            Answer = command => failing && command.StartsWith(at, StringComparison.Ordinal) ? answer : null
        };
        await Write(Letter());
        await Empty(Job(peer));
        var waiting = await Only();
        Assert.True(waiting.NextAttemptAt > database.Clock.Now);
        Assert.NotNull(waiting.LastError);

        failing = false;
        await Empty(Job(peer));
        Assert.Empty(peer.Mailbox);
        database.Clock.Now = waiting.NextAttemptAt!.Value;
        await Empty(Job(peer));
        Assert.Single(peer.Mailbox);
        Assert.NotNull((await Only()).SentAt);
    }

    [Fact]
    public async Task An_unreachable_server_is_tried_again_with_the_same_message_id()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();
        await Write(Letter());
        await Empty(Job(port));
        var waiting = await Only();
        Assert.Equal("Le serveur d’envoi est injoignable ou a coupé la liaison.", waiting.LastError);

        database.Clock.Now = waiting.NextAttemptAt!.Value;
        await using var peer = new SmtpPeer();
        await Empty(Job(peer));
        Assert.Equal($"<viesion-{waiting.Id}@viesion.departement.fr>", Assert.Single(peer.Mailbox).Header("Message-ID"));
    }

    [Theory]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    public async Task A_server_killed_before_the_last_byte_leaves_the_message_to_another_who_sends_it_once(string at)
    {
        await using var peer = new SmtpPeer();
        await Write(Letter());
        await Kill(peer, at);
        await Empty(Job(peer));
        // It still belongs to the one that died.
        Assert.Empty(peer.Mailbox);

        database.Clock.Now += SendOutboxJob.Hold + TimeSpan.FromSeconds(1);
        await Task.WhenAll(Empty(Job(peer)), Empty(Job(peer)));
        Assert.Single(peer.Mailbox);
        Assert.NotNull((await Only()).SentAt);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_server_killed_while_the_peer_answers_never_sends_twice_and_asks_an_administrator(bool kept)
    {
        await using var peer = new SmtpPeer { Answer = command => command == SmtpPeer.End && !kept ? SmtpPeer.HangUp : null };
        await Write(Letter());
        await Kill(peer, SmtpPeer.End);
        database.Clock.Now += SendOutboxJob.Hold + TimeSpan.FromSeconds(1);
        await Empty(Job(peer));
        var doubtful = await Only();
        Assert.Equal(kept ? 1 : 0, peer.Mailbox.Count);
        Assert.Equal((null, null), (doubtful.SentAt, doubtful.NextAttemptAt));
        Assert.Contains("peut-être arrivé", doubtful.LastError);
    }

    [Fact]
    public async Task A_link_cut_after_the_final_dot_is_not_sent_again_by_itself()
    {
        await using var peer = new SmtpPeer { Answer = command => command == SmtpPeer.End ? SmtpPeer.HangUp : null };
        await Write(Letter());
        await Empty(Job(peer));
        database.Clock.Now += TimeSpan.FromDays(1);
        await Empty(Job(peer));
        Assert.Equal(1, peer.Commands.Count(command => command == "DATA"));
        Assert.NotNull((await Only()).HandingOverAt);
    }

    [Fact]
    public async Task A_server_that_slept_longer_than_its_hold_stops_before_handing_over()
    {
        var (asleep, wake) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = true;
        await using var peer = new SmtpPeer
        {
            Pause = command =>
            {
                if (command != "DATA" || !first)
                    return Task.CompletedTask;
                first = false;
                asleep.SetResult();
                return wake.Task;
            },
        };
        await Write(Letter());
        var sleeper = Empty(Job(peer));
        await asleep.Task;
        database.Clock.Now += SendOutboxJob.Hold + TimeSpan.FromSeconds(1);
        await Empty(Job(peer));
        wake.SetResult();
        await sleeper;
        Assert.Single(peer.Mailbox);
        Assert.NotNull((await Only()).SentAt);
    }

    [Fact]
    public async Task A_mail_whose_link_has_expired_is_given_up()
    {
        await using var peer = new SmtpPeer();
        await Write(Letter() with { Expires = database.Clock.Now });
        await Empty(Job(peer));
        Assert.Empty(peer.Mailbox);
        Assert.Equal("Le lien de ce message a expiré avant l’envoi.", (await Only()).LastError);
    }

    private static Mail Letter() => new("test", To, "Léa Faure", "Bonjour", "Texte", "<p>Texte</p>");

    // As kill -9 does: nothing of ours runs afterwards.
    private async Task Kill(SmtpPeer peer, string at)
    {
        var (reached, released) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var killed = new CancellationTokenSource();
        peer.Pause = command =>
        {
            if (!command.StartsWith(at, StringComparison.Ordinal))
                return Task.CompletedTask;
            reached.TrySetResult();
            return released.Task;
        };
        var sending = Job(peer).SendNext(killed.Token);
        await reached.Task;
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        peer.Pause = _ => Task.CompletedTask;
        released.SetResult();
        if (at == SmtpPeer.End && peer.Answer(SmtpPeer.End) is null)
            await peer.Next(To);
    }

    // One message at a time: the former tests' are put away.
    private async Task Write(Mail mail)
    {
        await database.AsOwner(db => db.Outbox.Where(message => message.NextAttemptAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.NextAttemptAt, (DateTimeOffset?)null)));
        await database.Add(new OutboxMessage
        {
            Kind = "courriel",
            Payload = JsonSerializer.Serialize(mail),
            CreatedAt = database.Clock.Now,
            NextAttemptAt = database.Clock.Now
        });
    }

    private Task<OutboxMessage> Only()
        => database.System.Read<ViesionDbContext, OutboxMessage>(
            db => db.Outbox.AsNoTracking().OrderByDescending(message => message.Id).FirstAsync());

    private SendOutboxJob Job(SmtpPeer peer) => Job(peer.Port);

    private SendOutboxJob Job(int port) => new(database.Services.GetRequiredService<NpgsqlDataSource>(),
        [
            new SmtpSender(new SmtpSettings(new Uri("https://viesion.departement.fr"), "127.0.0.1", port, null, null,
                "Département de l’Ardèche <viesion@departement.fr>", StartTls: false), database.Clock)],
        database.Clock, NullLogger<SendOutboxJob>.Instance);

    private static async Task Empty(SendOutboxJob job)
    {
        while (await job.SendNext(CancellationToken.None))
        {
        }
    }
}
