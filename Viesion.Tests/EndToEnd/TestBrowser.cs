using Microsoft.Playwright;
using Viesion.Tests.EndToEnd;
using Xunit;

[assembly: AssemblyFixture(typeof(TestBrowser))]

namespace Viesion.Tests.EndToEnd;

/// <summary>
/// The run's one Chromium, started when the first journey asks for it. Each person gets a context of their own: cookies are not shared.
/// </summary>
public sealed class TestBrowser : IAsyncDisposable
{
    private readonly SemaphoreSlim starting = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task<IBrowser> Get()
    {
        await starting.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            // One that crashed fails the journeys it was on, not those to come.
            if (browser is { IsConnected: true })
                return browser;
            // On a busy machine a screen may take longer than Playwright's five seconds.
            Assertions.SetDefaultExpectTimeout(30_000);
            return browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = "/usr/bin/chromium",
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--disable-dev-shm-usage"],
            });
        }
        finally
        {
            starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        starting.Dispose();
    }
}
