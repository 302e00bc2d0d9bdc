using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Viesion.App.Ui;

namespace Viesion.App.Failures;

/// <summary>
/// By which reference a circuit that dies of a fault is known: the page holds it from its first paint, and
/// <see cref="CircuitFailureLog"/> writes it beside the exception. Registered as scoped.
/// </summary>
public sealed class CircuitReference : CircuitHandler
{
    private static readonly ConcurrentDictionary<string, string> Known = new();

    private string? id;
    private string? reference;

    /// <summary>Null for a circuit that has not drawn its page yet.</summary>
    internal static string? Of(string circuitId) => Known.GetValueOrDefault(circuitId);

    /// <summary>The reference of this circuit; the one that the page was painted with, when there was a page before.</summary>
    public string Take(string? painted)
    {
        reference = painted ?? ErrorReference.New();
        Note();
        return reference;
    }

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        id = circuit.Id;
        Note();
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Known.TryRemove(circuit.Id, out _);
        return Task.CompletedTask;
    }

    private void Note()
    {
        if (id is not null && reference is not null)
            Known[id] = reference;
    }
}
