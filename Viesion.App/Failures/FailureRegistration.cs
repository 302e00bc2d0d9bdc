using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Viesion.App.Failures;

/// <summary>What says a fault to the person, with a reference that stands in the log.</summary>
internal static class FailureRegistration
{
    public static void AddFailures(this IServiceCollection services)
    {
        services.AddScoped<Trouble>();
        services.AddScoped<CircuitReference>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitReference>());
        services.AddSingleton<ILoggerProvider, CircuitFailureLog>();
    }
}
