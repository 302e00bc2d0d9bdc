using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Viesion.App.Ui;

namespace Viesion.App.Layout;

/// <summary>
/// Keeps the shell alive when a page fails: a panel with a reference that also stands in the log (NFR-07).
/// Another page, or « Réessayer », recovers.
/// </summary>
public sealed class PageBoundary(ILogger<PageBoundary> log, NavigationManager navigation) : ErrorBoundaryBase
{
    private string? reference;
    private string? failedAt;

    protected override Task OnErrorAsync(Exception exception)
    {
        reference = ErrorReference.New();
        failedAt = navigation.Uri;
        log.LogError(exception, "Page failed, reference {Reference}", reference);
        return Task.CompletedTask;
    }

    protected override void OnParametersSet()
    {
        if (CurrentException is not null && navigation.Uri != failedAt)
            Recover();
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }
        builder.OpenComponent<PageHead>(1);
        builder.AddAttribute(2, nameof(PageHead.Title), "Page indisponible");
        builder.CloseComponent();
        builder.OpenComponent<ErrorPanel>(3);
        builder.AddAttribute(4, nameof(ErrorPanel.Reference), reference);
        builder.AddAttribute(5, nameof(ErrorPanel.OnRetry), EventCallback.Factory.Create(this, Recover));
        builder.AddAttribute(6, nameof(ErrorPanel.ChildContent), (RenderFragment)(reload => reload.AddMarkupContent(0,
            "<button type=\"button\" class=\"btn\" data-reload>Recharger</button>")));
        builder.CloseComponent();
    }
}
