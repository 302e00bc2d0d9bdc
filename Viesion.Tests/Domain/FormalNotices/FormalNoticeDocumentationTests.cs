using System.Runtime.CompilerServices;
using Stateless.Graph;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.FormalNotices;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Domain.FormalNotices;

public sealed class FormalNoticeDocumentationTests
{
    [Fact]
    public void The_documented_lifecycle_is_the_machine()
    {
        var file = Path.Combine(Repository(), "docs", "lifecycles", "formal-notice.md");
        var expected = Write();
        if (Environment.GetEnvironmentVariable("VIESION_UPDATE_DOCS") == "1")
            File.WriteAllText(file, expected);
        Assert.True(File.Exists(file) && File.ReadAllText(file) == expected,
            "docs/lifecycles/formal-notice.md is not up to date: run the tests once with VIESION_UPDATE_DOCS=1.");
    }

    private static string Write()
    {
        var info = Machine(Perimeter.System).GetInfo();
        List<string> lines =
        [
            "# The life of a request for a formal notice", "",
            "Generated from `FormalNoticeLifecycle.cs` by `FormalNoticeDocumentationTests`; do not edit. The source is guide V26, « Mise "
                + "en demeure ».", "",
            "Formal notices are served in Genesis: the sync alone fulfils a request, when the notice it brings is of the day of the "
                + "request or later. What is settled stays so.", "",
            "```mermaid", .. MermaidGraph.Format(info).ReplaceLineEndings("\n").Split('\n').Select(line => line.Split(" [")[0]), "```", "",
            "| From | Trigger | To | Who | Guards (refusal codes) |", "|---|---|---|---|---|",
        ];
        foreach (var state in info.States)
            foreach (var move in state.FixedTransitions)
            {
                var trigger = (FormalNoticeTrigger)move.Trigger.UnderlyingTrigger;
                var codes = move.GuardConditionsMethodDescriptions.Select(guard => guard.Description)
                    .Where(code => code != Refusal.Forbidden.Code);
                lines.Add($"| {Name(state.UnderlyingState)} | {trigger} | {Name(move.DestinationState.UnderlyingState)} | {Who(trigger)} | "
                    + $"{string.Join(", ", codes)} |");
            }
        return string.Join('\n', lines) + '\n';
    }

    private static string Name(object state) => FormalNoticeTexts.Name((FormalNoticeState)state);

    private static string Who(FormalNoticeTrigger trigger)
        => string.Join(", ", Enum.GetValues<Profile>().Select(ACer.As).Where(by => Allowed(trigger, by)).Select(by => $"{by.Profile}")
            .Concat(Allowed(trigger, Perimeter.System) ? ["the Genesis sync"] : Array.Empty<string>()));

    private static bool Allowed(FormalNoticeTrigger trigger, Perimeter by)
    {
        Machine(by).CanFire(trigger, out var unmet);
        return unmet is not null && !unmet.Contains(Refusal.Forbidden.Code);
    }

    private static Stateless.StateMachine<FormalNoticeState, FormalNoticeTrigger> Machine(Perimeter by)
        => FormalNoticeLifecycle.For(
            FormalNoticeLifecycleTests.In(FormalNoticeState.Requested), by, () => FormalNoticeState.Requested, _ => { });

    private static string Repository([CallerFilePath] string here = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
