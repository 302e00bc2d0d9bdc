using Microsoft.AspNetCore.Components;

namespace Fluxor.Blazor.Web.Components;

/// <summary>A component that renders again when a state it holds in a property or in a field changes.</summary>
public abstract class FluxorComponent : ComponentBase, IAsyncDisposable
{
    private StateSubscriber? states;
    private bool disposed;

    /// <summary>Stops listening to the states.</summary>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
            return;

        disposed = true;
        await DisposeAsyncCore(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Listens to the states; a component that overrides this calls the base.</summary>
    protected override void OnInitialized()
    {
        states = StateSubscriber.Subscribe(this, () => _ = InvokeAsync(Render));
        base.OnInitialized();
    }

    /// <summary>Releases what the component holds; one that overrides this calls the base.</summary>
    protected virtual ValueTask DisposeAsyncCore(bool disposing)
    {
        if (disposing)
        {
            if (states is null)
                throw Forgotten();

            states.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    // The library's own type and hint, which CA2201 would keep for the runtime.
#pragma warning disable CA2201
    private NullReferenceException Forgotten()
        => new($"Have you forgotten to call base.OnInitialized() in your component? ({GetType()} never listened to its states.)");
#pragma warning restore CA2201

    // A change may have been queued for the circuit just before the component left the page.
    private void Render()
    {
        if (!disposed)
            StateHasChanged();
    }
}
