using Npgsql;
using Viesion.Infrastructure.Persistence;
using Xunit;

namespace Viesion.Tests.Infrastructure.Persistence;

public sealed class BoundedWaitTests
{
    [Theory]
    [InlineData("Host=serveur;Database=viesion", 30, 5_000)]
    [InlineData("Host=serveur;Command Timeout=0;Cancellation Timeout=0", 30, 5_000)]
    [InlineData("Host=serveur;Command Timeout=90;Cancellation Timeout=1000", 90, 1_000)]
    public void No_answer_of_the_database_is_waited_for_without_end(string given, int command, int cancellation)
    {
        var completed = new NpgsqlConnectionStringBuilder(PersistenceRegistration.Completed(given));
        Assert.Equal((command, cancellation), (completed.CommandTimeout, completed.CancellationTimeout));
    }

    [Fact]
    public async Task A_transaction_that_does_not_end_is_cut_and_told()
    {
        var ended = new TaskCompletionSource();
        var bounded = new BoundedTransaction(new Ending(ended.Task), () =>
        {
            ended.SetException(new IOException());
            return Task.CompletedTask;
        }, new Impatient());
        await Assert.ThrowsAsync<TimeoutException>(async () => await bounded.DisposeAsync());
        Assert.True(ended.Task.IsFaulted);
    }

    private sealed class Ending(Task end) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => new(end);
    }

    // Whose half minutes have already passed.
    private sealed class Impatient : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
            => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
