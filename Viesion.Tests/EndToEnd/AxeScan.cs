using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Viesion.Tests.EndToEnd;

/// <summary>
/// What axe says of the pages shown to it: every rule in a light page, and in a dark one with the marks of the help mode.
/// </summary>
internal sealed class AxeScan
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // A colour read in the middle of a transition is nobody's colour.
    private const string Run = """
        async themes => {
          const said = [];
          for (const theme of themes) {
            Object.assign(document.documentElement.dataset, { theme, help: theme === 'dark' ? 'on' : 'off' });
            document.getAnimations().forEach(animation => animation.finish());
            const { violations } = await axe.run({ resultTypes: ['violations'], preload: false, elementRef: false });
            for (const rule of violations)
              for (const node of rule.nodes)
                said.push(`${theme}, ${rule.id} – ${rule.help}\n    ${node.html.slice(0, 300)}\n    `
                  + `${node.any.map(check => check.message).join(' ').slice(0, 300)}`);
          }
          return said;
        }
        """;

    private const string Beyond = """
        () => document.documentElement.scrollWidth <= innerWidth ? []
          : [...document.querySelectorAll('body *')].filter(element => element.getBoundingClientRect().right > innerWidth + 1)
            .slice(0, 5).map(element => element.cloneNode().outerHTML)
        """;

    private readonly ConcurrentQueue<string> violations = [];

    public async Task Of(IPage page, string place, params string[] themes)
    {
        if (await page.EvaluateAsync<bool>("() => typeof axe === 'undefined'"))
            await page.EvaluateAsync(Axe);
        foreach (var said in await page.EvaluateAsync<string[]>(Run, themes is [] ? ["light", "dark"] : themes))
            violations.Enqueue($"{place} ({said}");
    }

    /// <summary>At 1440 pixels, then at 390, where the tables become cards and the drawers sheets; each in both themes.</summary>
    public async Task BothWidths(IPage page, string place)
    {
        await page.SetViewportSizeAsync(1440, 900);
        await Of(page, place);
        await page.SetViewportSizeAsync(390, 844);
        if (await page.EvaluateAsync<string[]>(Beyond) is { Length: > 0 } beyond)
            violations.Enqueue($"{place} (390) : wider than the screen\n    {string.Join("\n    ", beyond)}");
        await Of(page, $"{place}, 390");
    }

    public void FoundNothing() => Assert.True(violations.IsEmpty, string.Join("\n", violations.Distinct()));
}
