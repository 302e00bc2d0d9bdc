namespace Viesion.App.Failures;

/// <summary>
/// Blazor logs an exception that ends a circuit by the circuit's long id; this writes it again by the short reference that the person sees.
/// </summary>
/// <remarks>
/// Raises nothing: what a log raises inside a circuit is a fault of that circuit, which is logged, and so on without end.
/// </remarks>
internal sealed class CircuitFailureLog(IServiceProvider services) : ILoggerProvider
{
    private const string Circuits = "Microsoft.AspNetCore.Components.Server.Circuits.CircuitHost";

    public ILogger CreateLogger(string categoryName) => categoryName == Circuits ? new Writer(services) : Silent.Instance;

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Writer(IServiceProvider services) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?,
            string> formatter)
        {
            if (exception is null || logLevel < LogLevel.Error || state is not IEnumerable<KeyValuePair<string, object?>> values)
                return;
            if (values.FirstOrDefault(pair => pair.Key == "CircuitId").Value?.ToString() is not { } circuit
                || CircuitReference.Of(circuit) is not { } reference)
                return;
            try
            {
                services.GetRequiredService<ILoggerFactory>().CreateLogger("Viesion.Circuits").LogError(exception,
                    "A circuit has failed, reference {Reference}", reference);
            }
            catch (ObjectDisposedException)
            {
                // A circuit that outlives its server: nobody reads its page, nor this log, any more.
            }
        }
    }

    private sealed class Silent : ILogger
    {
        public static readonly Silent Instance = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => false;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?,
            string> formatter)
        {
            // Only circuits are of interest.
        }
    }
}
