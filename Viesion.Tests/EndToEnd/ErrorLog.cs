using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Viesion.Tests.EndToEnd;

/// <summary>
/// Keeps what the running application logs as errors, for the message of a test that fails of them. An application that logs without end
/// (a fault that makes itself again) is said, rather than kept until there is no memory left.
/// </summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    /// <summary>Many times what the journeys of one class make fail on purpose.</summary>
    public const int Most = 1_000;

    private readonly ConcurrentQueue<string> errors = [];

    private int count;

    /// <summary>How many there were, kept or not.</summary>
    public int Count => count;

    public override string ToString() => string.Join(Environment.NewLine, errors);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        var said = Interlocked.Increment(ref count);
        if (said <= Most)
            errors.Enqueue($"{formatter(state, exception)} {exception}");
        if (said == Most)
            Console.Error.WriteLine($"Errors without end: {formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }
}
