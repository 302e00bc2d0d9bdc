using MudBlazor;
using MudBlazor.Services;
using Viesion.App.Ui.Menus;

namespace Viesion.App.Ui;

/// <summary>What the components of this folder stand on: toasts, menus, and the parts of MudBlazor that they use (docs/adr/0027).</summary>
internal static class UiRegistration
{
    public static void AddUi(this IServiceCollection services)
    {
        services.AddScoped<Toaster>();
        services.AddScoped<MenuDesk>();
        services.AddMudPopoverService(options => options.FlipMargin = 8);
        services.AddMudBlazorKeyInterceptor();
        services.AddMudBlazorPointerEventsNoneService();
        services.AddMudBlazorScrollManager();
        services.AddMudBlazorJsApi();
        services.AddMudLocalization();
        services.AddSingleton<MudLocalizer, FrenchMudTexts>();
    }
}
