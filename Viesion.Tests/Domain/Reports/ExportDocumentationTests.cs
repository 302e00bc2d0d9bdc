using System.Runtime.CompilerServices;
using Stateless.Graph;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Reports;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Domain.Reports;

public sealed class ExportDocumentationTests
{
    [Fact]
    public void The_documented_lifecycle_is_the_machine()
    {
        var file = Path.Combine(Repository(), "docs", "lifecycles", "export.md");
        var expected = Write();
        if (Environment.GetEnvironmentVariable("VIESION_UPDATE_DOCS") == "1")
            File.WriteAllText(file, expected);
        Assert.True(File.Exists(file) && File.ReadAllText(file) == expected,
            "docs/lifecycles/export.md is not up to date: run the tests once with VIESION_UPDATE_DOCS=1.");
    }

    private static string Write()
    {
        var export = ExportLifecycleTests.In(ExportState.Queued);
        var info = ExportLifecycle.For(export, Perimeter.System, ACer.Now, () => export.State, _ => { }).GetInfo();
        List<string> lines =
        [
            "# The life of an export", "",
            "Generated from `ExportLifecycle.cs` by `ExportDocumentationTests`; do not edit. The source is REP-03.", "",
            "The background work renews its lease while it writes; a silent one is replaced by another, which begins again. Only the owner "
                + "cancels.", "",
            "```mermaid", .. MermaidGraph.Format(info).ReplaceLineEndings("\n").Split('\n').Select(line => line.Split(" [")[0]), "```", "",
            "| From | Trigger | To | Who | Guards (refusal codes) |", "|---|---|---|---|---|",
        ];
        foreach (var state in info.States)
            foreach (var move in state.FixedTransitions)
            {
                var codes = move.GuardConditionsMethodDescriptions.Select(guard => guard.Description)
                    .Where(code => code != Refusal.Forbidden.Code);
                var who = move.Trigger.UnderlyingTrigger is ExportTrigger.Cancel ? "the owner" : "the background work";
                lines.Add($"| {Name(state.UnderlyingState)} | {move.Trigger.UnderlyingTrigger} | "
                    + $"{Name(move.DestinationState.UnderlyingState)} | {who} | {string.Join(", ", codes)} |");
            }
        return string.Join('\n', lines) + '\n';
    }

    private static string Name(object state) => ExportTexts.Name((ExportState)state);

    private static string Repository([CallerFilePath] string here = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
