using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Viesion.App.Failures;
using Xunit;

namespace Viesion.Tests.App.Failures;

public sealed class CircuitFailureLogTests
{
    [Fact]
    public void What_fails_in_a_circuit_that_outlives_its_server_raises_nothing_more()
    {
        // Seen: the log raised in the circuit, which logged that, and so on until there was no memory left.
        var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var log = new CircuitFailureLog(services).CreateLogger("Microsoft.AspNetCore.Components.Server.Circuits.CircuitHost");
        services.Dispose();

        Assert.Null(
            Record.Exception(() => log.LogError(new InvalidTimeZoneException(), "Unhandled exception in circuit '{CircuitId}'.", "known")));
    }
}
