using Microsoft.AspNetCore.Components;

namespace Fluxor.Blazor.Web.Components;

/// <summary>A component that renders again when a state it holds in a property changes.</summary>
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
                throw new InvalidOperationException($"{GetType()} overrides OnInitialized without calling the base: it never listened to its states.");

            states.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    // A change may have been queued for the circuit just before the component left the page.
    private void Render()
    {
        if (!disposed)
            StateHasChanged();
    }
}
