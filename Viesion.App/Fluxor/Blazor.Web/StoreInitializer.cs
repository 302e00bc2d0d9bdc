using Microsoft.AspNetCore.Components;

namespace Fluxor.Blazor.Web;

/// <summary>Starts the store of the circuit. Placed once, in an interactive root.</summary>
/// <remarks>After the first render, so that a prerendered page starts no effect that would run again a moment later.</remarks>
public sealed class StoreInitializer : ComponentBase, IDisposable
{
    /// <summary>Called when an effect fails, to tell the user.</summary>
    [Parameter]
    public EventCallback<Exceptions.UnhandledExceptionEventArgs> UnhandledException { get; set; }

    [Inject]
    private IStore Store { get; set; } = null!;

    [Inject]
    private ILogger<StoreInitializer> Logger { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => Store.UnhandledException -= OnUnhandledException;

    /// <inheritdoc/>
    protected override void OnInitialized() => Store.UnhandledException += OnUnhandledException;

    /// <inheritdoc/>
    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender ? Store.InitializeAsync() : Task.CompletedTask;

    private void OnUnhandledException(object? sender, Exceptions.UnhandledExceptionEventArgs failure) =>
        _ = InvokeAsync(() => TellAsync(failure));

    private async Task TellAsync(Exceptions.UnhandledExceptionEventArgs failure)
    {
        try
        {
            await UnhandledException.InvokeAsync(failure);
        }
        catch (Exception exception)
        {
            Logger.LogError(exception, "The failure of an effect could not be shown.");
        }
    }
}
