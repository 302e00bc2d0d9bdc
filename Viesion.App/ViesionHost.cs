using System.Globalization;
using Fluxor;
using Viesion.App.Access;
using Viesion.App.Failures;
using Viesion.App.Ui;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Appointments.Calendars;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App;

/// <summary>Builds the web application on a given database. Tests use it as the program does.</summary>
public static class ViesionHost
{
    // Tested against Blazor and every page; scripts come from our own files only (NFR-08).
    private const string ContentSecurityPolicy = "default-src 'self'; script-src 'self'; style-src 'self' "
        + "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; "
        + "style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; "
        + "form-action 'self'; frame-ancestors 'none'";

    public static WebApplication Build(string connectionString, string url, Action<WebApplicationBuilder>? adjust = null)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ViesionHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory
        });
        builder.WebHost.UseUrls(url);
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders().AddJsonConsole(options => options.UseUtcTimestamp = true).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Viesion", LogLevel.Information);
        AddServices(builder.Services, connectionString, builder.Configuration);
        var mail = SmtpSettings.Read(builder.Configuration, url);
        builder.Services.AddMail(mail);
        builder.Services.AddSingleton(DocumentSettings.From(builder.Configuration));
        builder.Services.AddSms(SmsSettings.Read(builder.Configuration, mail.Address));
        builder.Services.AddGraph(GraphSettings.Read(builder.Configuration));
        adjust?.Invoke(builder);
        // After it: whatever the log goes to, a circuit that fails is known in it by the reference on the page.
        builder.Services.AddFailures();

        var app = builder.Build();
        Configure(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, string connectionString, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddViesion(connectionString);
        services.AddBackgroundWork(connectionString, configuration);
        services.AddAccess(KeyCertificates.Read(configuration));
        foreach (var feature in Features.All<IFeatureServices>(typeof(ViesionHost).Assembly))
            feature.Add(services);
        services.AddUi();
        services.AddFluxor(options => options.ScanAssemblies(typeof(ViesionHost).Assembly));
        services.AddRazorComponents().AddInteractiveServerComponents(circuit =>
        {
            // A disconnected circuit costs as much as a live one: kept long enough for a train tunnel, not for a lunch.
            circuit.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
            circuit.DisconnectedCircuitMaxRetained = 200;
        })
            // A text area sends its whole text at each key: 20,000 characters pasted into a CER must not end the circuit.
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 256 * 1024);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        services.AddRequestLimits();
    }

    private static void Configure(WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            await next();
        });
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseFailurePages();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseFormRefusals();
        foreach (var feature in Features.All<IFeatureEndpoints>())
            feature.Map(app);
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization();
    }
}
