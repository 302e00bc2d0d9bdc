using System.Runtime.CompilerServices;
using Stateless.Graph;
using Viesion.Domain.Access;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Domain.Cers;

public sealed class CerDocumentationTests
{
    [Fact]
    public void The_documented_lifecycle_is_the_machine()
    {
        var file = Path.Combine(Repository(), "docs", "lifecycles", "cer.md");
        var expected = Write();
        if (Environment.GetEnvironmentVariable("VIESION_UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
        }
        Assert.True(File.Exists(file) && File.ReadAllText(file) == expected,
            "docs/lifecycles/cer.md is not up to date: run the tests once with VIESION_UPDATE_DOCS=1.");
    }

    private static string Write()
    {
        var cer = ACer.In(CerState.Proposed);
        var info = CerLifecycle.For(cer, Profile.Referent, () => CerState.Proposed, _ => { }).GetInfo();
        List<string> lines =
        [
            "# The life of a CER", "",
            "Generated from `CerLifecycle.cs` by `CerDocumentationTests`; do not edit. The source is the table of guide V26, « Validation "
                + "du CER ».", "",
            "A CER goes back only to the state it came from. Who can't push a state can't edit in it; what is decided is not edited.", "",
            "```mermaid", .. Diagram(MermaidGraph.Format(info)), "```", "",
            "| From | Trigger | To | Who | Guards (refusal codes) |", "|---|---|---|---|---|",
        ];
        foreach (var state in info.States)
            foreach (var move in state.FixedTransitions)
            {
                var trigger = (CerTrigger)move.Trigger.UnderlyingTrigger;
                var codes = move.GuardConditionsMethodDescriptions.Select(guard => guard.Description)
                    .Where(code => code != Refusal.Forbidden.Code);
                lines.Add($"| {CerTexts.Name((CerState)state.UnderlyingState)} | {trigger} | {CerTexts.Name(Cer.Destination(trigger))} | "
                    + $"{Who((CerState)state.UnderlyingState, trigger)} | {string.Join(", ", codes)} |");
            }
        return string.Join('\n', lines) + '\n';
    }

    // The guards crowd the picture; the table has them.
    private static IEnumerable<string> Diagram(string mermaid)
        => mermaid.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split(" [")[0]);

    private static string Who(CerState state, CerTrigger trigger) => string.Join(", ", Enum.GetValues<Profile>().Where(profile =>
    {
        CerLifecycle.For(ACer.In(state), profile, () => state, _ => { }).CanFire(trigger, out var unmet);
        return unmet is not null && !unmet.Contains(Refusal.Forbidden.Code);
    }));

    private static string Repository([CallerFilePath] string here = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
