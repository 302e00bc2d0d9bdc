using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Viesion.App.Failures;

/// <summary>
/// Around each part of the layout: one that fails goes, the others and what is being typed stay, and a banner says so with « Recharger »
/// and a reference.
/// </summary>
public sealed class PartBoundary(Trouble trouble) : ErrorBoundaryBase
{
    /// <summary>The part, for the log.</summary>
    [Parameter, EditorRequired] public string Part { get; set; } = "";

    protected override Task OnErrorAsync(Exception exception)
    {
        trouble.Say(exception, Part);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
            builder.AddContent(0, ChildContent);
    }
}
