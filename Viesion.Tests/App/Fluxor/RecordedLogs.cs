using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Viesion.Tests.App.Stores;

/// <summary>Keeps the exceptions that were logged as errors.</summary>
internal sealed class RecordedLogs : ILoggerProvider, ILogger
{
    public ConcurrentQueue<Exception?> Errors { get; } = [];

    private readonly SemaphoreSlim logged = new(0);

    /// <summary>Waits until one more error is logged than was waited for so far.</summary>
    public Task NextError() => logged.WaitAsync(TimeSpan.FromSeconds(30));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        Errors.Enqueue(exception);
        logged.Release();
    }

    public void Dispose() => logged.Dispose();
}
