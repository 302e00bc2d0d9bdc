using Fluxor;
using Fluxor.Blazor.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

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

/// <summary>Keeps its state in a field.</summary>
public sealed class FieldCounterView : FluxorComponent
{
    private IState<CounterState>? counter;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    protected override void OnInitialized()
    {
        counter = Services.GetRequiredService<IState<CounterState>>();
        base.OnInitialized();
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, $"count {counter!.Value.Count}");
}

public sealed class ForgetfulView : CounterView
{
    protected override void OnInitialized()
    {
    }
}
