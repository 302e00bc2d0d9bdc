using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Viesion.App;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Messaging;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.EndToEnd;

/// <summary>
/// The whole application on a database of its own, listening on loopback, and people who sign in to it with a real browser (use as
/// IClassFixture).
/// </summary>
public sealed class RunningViesion(TestCluster cluster, TestBrowser browser) : IAsyncLifetime
{
    public const string Password = "Viesion-2026!";

    private readonly List<IBrowserContext> contexts = [];
    private readonly ErrorLog log = new();
    private WebApplication? app;

    public TestDatabase Database { get; } = new(cluster);

    /// <summary>The application's clock; sessions end with it, so that people sign in again after a night.</summary>
    public MovedClock Clock { get; } = new();

    public SmallDepartment Department { get; private set; } = null!;

    /// <summary>What fails in it, for the journeys that look at how a fault is said.</summary>
    public Faults Faults { get; } = new();

    /// <summary>The server that the application's mail leaves by.</summary>
    public SmtpPeer Mail { get; } = new();

    public string Url { get; private set; } = "";

    /// <summary>The running host's own services.</summary>
    public IServiceProvider Services => app!.Services;

    /// <summary>What the application logged as errors so far.</summary>
    public string Errors => log.ToString();

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        Database.Clock.Now = Clock.GetUtcNow();
        Department = await SmallDepartment.In(Database);
        foreach (var member in Department.Everyone)
            await CreateAccount(member);
        for (var turn = 1; app is null; turn++)
        {
            Url = $"http://127.0.0.1:{FreePort()}";
            try
            {
                await Start();
            }
            // Between asking for a port and taking it, another program took it.
            catch (IOException) when (turn < 5)
            {
                await Stop();
            }
        }
    }

    public async Task Start()
    {
        app = ViesionHost.Build(Database.ConnectionString, Url, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(log);
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Services.AddSingleton(Database.Documents);
            Faults.AddTo(builder.Services);
            // Identity counts by the machine's time, whatever ours is.
            builder.Services.Configure<IdentityOptions>(
                identity => identity.Lockout.DefaultLockoutTimeSpan += Clock.GetUtcNow() - TimeProvider.System.GetUtcNow());
            builder.Services.AddMail(
                new SmtpSettings(new Uri(Url), "127.0.0.1", Mail.Port, null, null, "Viesion <viesion@departement.fr>", StartTls: false));
        });
        await app.StartAsync();
    }

    /// <summary>Stops the server, as a restart does; circuits and memory are gone.</summary>
    public async Task Stop()
    {
        if (app is null)
            return;
        // Disposed alone, the host would leave its jobs' threads running.
        await app.StopAsync();
        await app.DisposeAsync();
        app = null;
    }

    /// <summary>A new browser, signed in as the member, on the page.</summary>
    /// <param name="circuit">False for a page without one.</param>
    public async Task<IPage> SignIn(StaffMember member, string path = "/", bool circuit = true)
    {
        var page = await Anonymous("/connexion?retour=" + Uri.EscapeDataString(path));
        await page.GetByLabel("Identifiant").FillAsync(member.Email);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/connexion", StringComparison.Ordinal));
        if (circuit)
            await Ready(page);
        return page;
    }

    public async Task<IPage> Anonymous(string path)
    {
        var context = await (await browser.Get()).NewContextAsync(
            new() { BaseURL = Url, Locale = "fr-FR", TimezoneId = "Europe/Paris", ViewportSize = new() { Width = 1440, Height = 900 } });
        contexts.Add(context);
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Waits until the page answers to clicks: the circuit is open, and what a script of its own drives listens.</summary>
    public static Task Ready(IPage page)
        => page.WaitForFunctionAsync(
            "() => document.documentElement.dataset.circuit === 'open' && !document.querySelector('[data-module]:not([data-ready])')");

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
            await context.DisposeAsync();
        await Stop();
        await Mail.DisposeAsync();
        await Database.DisposeAsync();
        Assert.True(log.Count <= ErrorLog.Most, $"{log.Count} errors: {Errors[^Math.Min(Errors.Length, 10_000)..]}");
    }

    private Task CreateAccount(StaffMember member)
    {
        var account = new Account
        {
            StaffMemberId = member.Id,
            UserName = member.Email,
            NormalizedUserName = member.Email.ToUpperInvariant(),
            Email = member.Email,
            NormalizedEmail = member.Email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        return Database.AsOwner(async db =>
        {
            db.Add(account);
            await db.SaveChangesAsync();
        });
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
