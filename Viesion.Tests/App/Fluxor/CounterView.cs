using Fluxor;
using Fluxor.Blazor.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Viesion.Tests.App.Stores;

/// <summary>Shows the counter; derived from it, the private property of the base is listened to all the same.</summary>
public class CounterView : FluxorComponent
{
    public bool Released { get; private set; }

    [Inject]
    private IState<CounterState> Counter { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, $"count {Counter.Value.Count}");

    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Released = true;
        return base.DisposeAsyncCore(disposing);
    }
}

public sealed class DerivedCounterView : CounterView;

public sealed class ForgetfulView : CounterView
{
    protected override void OnInitialized()
    {
    }
}
