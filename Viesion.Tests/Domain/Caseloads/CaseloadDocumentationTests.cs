using System.Runtime.CompilerServices;
using Stateless;
using Stateless.Graph;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Domain.Caseloads;

public sealed class CaseloadDocumentationTests
{
    private static readonly ReferentAssignment Assignment = new(1, 1, 1, AssignmentKind.Pathway, new DateOnly(2026, 1, 1));
    private static readonly AccompanimentEndRequest Request = new(
        1, 1, 1, null, 1, new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_documented_life_of_an_inscription_is_the_machine()
        => Check<EnrolmentState, EnrolmentTrigger>("enrolment", "The life of an inscription", nameof(EnrolmentLifecycle),
            "« Entrée » is where the sync puts a dossier. A veille never ends by itself. « Sortie » is closed off by the setting « sortie "
            + "du dispositif non utilisée ».",
            (state, by) => EnrolmentLifecycle.For(by.Profile, new CaseloadSettings(), () => state, _ => { }));

    [Fact]
    public void The_documented_life_of_an_assignment_is_the_machine()
        => Check<AssignmentState, AssignmentTrigger>("assignment", "The life of an assignment", nameof(AssignmentLifecycle),
            "The state is read from the end date: none is active, today or later is scheduled, before today is ended. Collaborator 1 of "
            + "structure 1, who acts here, is the référent's own self or structure; nobody fires `PassLastDay`, midnight in Paris does.",
            (state, by) => AssignmentLifecycle.For(Assignment, by, () => state, _ => { }));

    [Fact]
    public void The_documented_life_of_an_end_request_is_the_machine()
        => Check<EndRequestState, EndRequestTrigger>(
            "end-request", "The life of a request for an end of accompaniment", nameof(EndRequestLifecycle),
            "Only the sync confirms, when Genesis names another référent or pours the person no more; only its author withdraws it (here "
            + "collaborator 1, whatever their profile).",
            (state, by) => EndRequestLifecycle.For(Request, by, () => state, _ => { }));

    private static void Check<TState, TTrigger>(
        string name, string title, string source, string note, Func<TState, Perimeter, StateMachine<TState, TTrigger>> machine)
        where TState : struct, Enum
        where TTrigger : struct, Enum
    {
        var file = Path.Combine(Repository(), "docs", "lifecycles", $"{name}.md");
        var expected = Write(title, source, note, machine);
        if (Environment.GetEnvironmentVariable("VIESION_UPDATE_DOCS") == "1")
            File.WriteAllText(file, expected);
        Assert.True(File.Exists(file) && File.ReadAllText(file) == expected,
            $"docs/lifecycles/{name}.md is not up to date: run the tests once with VIESION_UPDATE_DOCS=1.");
    }

    private static string Write<TState, TTrigger>(
        string title, string source, string note, Func<TState, Perimeter, StateMachine<TState, TTrigger>> machine)
        where TState : struct, Enum
        where TTrigger : struct, Enum
    {
        var info = machine(default, Someone.As(Profile.Administrator)).GetInfo();
        List<string> lines =
        [
            $"# {title}", "", $"Generated from `{source}.cs` by `CaseloadDocumentationTests`; do not edit.", "", note, "",
            "```mermaid", .. MermaidGraph.Format(info).ReplaceLineEndings("\n").Split('\n').Select(line => line.Split(" [")[0]), "```", "",
            "| From | Trigger | To | Who | Guards (refusal codes) |", "|---|---|---|---|---|",
        ];
        foreach (var state in info.States)
            foreach (var move in state.FixedTransitions)
            {
                var codes = move.GuardConditionsMethodDescriptions.Select(guard => guard.Description)
                    .Where(code => code != Refusal.Forbidden.Code);
                lines.Add(
                    $"| {state.UnderlyingState} | {move.Trigger.UnderlyingTrigger} | {move.DestinationState.UnderlyingState} | "
                    + $"{Who((TState)state.UnderlyingState, (TTrigger)move.Trigger.UnderlyingTrigger, machine)} | "
                    + $"{string.Join(", ", codes)} |");
            }
        return string.Join('\n', lines) + '\n';
    }

    private static string Who<TState, TTrigger>(
        TState state, TTrigger trigger, Func<TState, Perimeter, StateMachine<TState, TTrigger>> machine)
        where TState : struct, Enum
        where TTrigger : struct, Enum
    {
        var allowed = Enum.GetValues<Profile>().Where(profile => Allows(Someone.As(profile))).Select(profile => profile.ToString())
            .ToList();
        if (allowed.Count == Enum.GetValues<Profile>().Length)
            return "anyone";
        return allowed.Count == 0 && Allows(Perimeter.System) ? "the sync" : string.Join(", ", allowed);

        bool Allows(Perimeter by)
        {
            machine(state, by).CanFire(trigger, out var unmet);
            return unmet is not null && !unmet.Contains(Refusal.Forbidden.Code);
        }
    }

    private static string Repository([CallerFilePath] string here = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
