using Fluxor;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Viesion.Tests.App.Stores;

/// <summary>A store in a scope, as Blazor gives to each person.</summary>
internal sealed class Circuit : IDisposable
{
    private readonly ServiceProvider root;
    private readonly IServiceScope scope;

    public Circuit()
    {
        root = new ServiceCollection()
            .AddScoped<Outside>()
            .AddSingleton<ILoggerProvider>(Logs)
            .AddFluxor(options => options.ScanAssemblies(typeof(Circuit).Assembly))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        scope = root.CreateScope();
    }

    public RecordedLogs Logs { get; } = new();

    public IStore Store => Get<IStore>();

    public IDispatcher Dispatcher => Get<IDispatcher>();

    public CounterState Counter => Get<IState<CounterState>>().Value;

    public IReadOnlyList<string> Log => Get<IState<LogState>>().Value.Lines;

    public Outside Outside => Get<Outside>();

    public static async Task<Circuit> StartedAsync()
    {
        var circuit = new Circuit();
        await circuit.Store.InitializeAsync();
        return circuit;
    }

    public IServiceScope AnotherPerson() => root.CreateScope();

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public void Leave() => scope.Dispose();

    public void Dispose()
    {
        scope.Dispose();
        root.Dispose();
    }
}
