using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Messaging;

public sealed class OutboxTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Two_servers_emptying_the_outbox_together_send_each_message_once()
    {
        var peer = new Peer("deux-serveurs");
        await Fill(peer.Kind, 40);

        await Task.WhenAll(Empty(Job(peer)), Empty(Job(peer)));

        Assert.Equal(40, peer.Received.Count);
        Assert.Equal(40, peer.Received.Distinct().Count());
    }

    [Fact]
    public async Task A_message_that_the_peer_refuses_is_tried_again_later_and_kept_with_its_error()
    {
        var peer = new Peer("capricieux") { FailuresLeft = 1 };
        await Fill(peer.Kind, 1);
        var job = Job(peer);

        await Empty(job);
        Assert.Empty(peer.Received);
        var waiting = await Only(peer.Kind);
        Assert.Equal("occupé", waiting.LastError);
        Assert.True(waiting.NextAttemptAt > database.Clock.Now);

        database.Clock.Now = waiting.NextAttemptAt!.Value;
        await Empty(job);
        Assert.Single(peer.Received);
        Assert.NotNull((await Only(peer.Kind)).SentAt);
    }

    private Task Fill(string kind, int count) => database.Add([.. Enumerable.Range(0, count).Select(_ => (object)new OutboxMessage
    {
        Kind = kind,
        Payload = "{}",
        CreatedAt = database.Clock.Now,
        NextAttemptAt = database.Clock.Now,
    })]);

    private Task<OutboxMessage> Only(string kind)
        => database.System.Read<ViesionDbContext, OutboxMessage>(
            db => db.Outbox.AsNoTracking().SingleAsync(message => message.Kind == kind));

    private SendOutboxJob Job(IOutboxSender sender)
        => new(database.Services.GetRequiredService<NpgsqlDataSource>(), [sender], database.Clock, NullLogger<SendOutboxJob>.Instance);

    private static async Task Empty(SendOutboxJob job)
    {
        while (await job.SendNext(CancellationToken.None))
        {
        }
    }

    private sealed class Peer(string kind) : IOutboxSender
    {
        public string Kind => kind;

        public int FailuresLeft { get; set; }

        public ConcurrentBag<long> Received { get; } = [];

        public Task Send(OutboxDelivery message, CancellationToken cancellationToken)
        {
            if (FailuresLeft-- > 0)
                throw new InvalidOperationException("occupé");
            Received.Add(message.Id);
            return Task.CompletedTask;
        }
    }
}
