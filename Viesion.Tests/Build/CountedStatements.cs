using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Tests.Build;

/// <summary>The product's services on a test's database, counting the statements that EF sends.</summary>
public sealed class CountedStatements : ILoggerProvider, ILogger, IAsyncDisposable
{
    private readonly ServiceProvider services;
    private int count;

    public CountedStatements(TestDatabase database) => services = new ServiceCollection()
        .AddLogging(logging => logging.AddProvider(this).AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Information))
        .AddSingleton<TimeProvider>(database.Clock).AddViesion(database.ConnectionString + ";Maximum Pool Size=3").BuildServiceProvider();

    /// <summary>How many statements the read sends, the door's own aside.</summary>
    public async Task<int> Of<TReads, TResult>(Perimeter perimeter, Func<TReads, Task<TResult>> read)
        where TReads : notnull
    {
        count = 0;
        await services.GetRequiredService<OperationsFactory>().For(perimeter).Read(read);
        return count;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Name?.EndsWith("CommandExecuted", StringComparison.Ordinal) is true)
            Interlocked.Increment(ref count);
    }

    public void Dispose()
    {
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
