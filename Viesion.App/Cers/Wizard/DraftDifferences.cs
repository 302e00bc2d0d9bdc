using Viesion.Domain.Cers;
using Viesion.Infrastructure.Cers;

namespace Viesion.App.Cers.Wizard;

/// <summary>What differs between two versions of a draft, in words: whoever must choose sees both values (NFR-06).</summary>
public static class DraftDifferences
{
    public static IReadOnlyList<(string Label, string Theirs, string Mine)> Of(
        CerDraftContent theirs, CerDraftContent mine, CerWizardSetup setup)
        => [.. Shown(theirs, setup).Zip(Shown(mine, setup)).Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => (pair.First.Label, pair.First.Value, pair.Second.Value))];

    private static IEnumerable<(string Label, string Value)> Shown(CerDraftContent content, CerWizardSetup setup)
    {
        yield return ("Type de CER", CerTexts.Name(content.Type));
        foreach (var (field, value) in new (string, string?)[]
        {
            (nameof(content.Number), content.Number), (nameof(content.SignedOn), content.SignedOn), (nameof(content.Start), content.Start),
            (nameof(content.End), content.End),
            (nameof(content.WeeklyHours), content.WeeklyHours), (nameof(content.Comment), content.Comment),
            (nameof(content.Situation), content.Situation),
            (nameof(content.Assessment), content.Assessment), (nameof(content.Expression), content.Expression),
        })
            yield return (CerFields.Label(field), Text(value));
        yield return ("Priorité", Text(Label(setup.Priorities, content.PriorityId)));
        yield return ("Accord du bénéficiaire", CerTexts.Name(content.Consent));
        yield return ("Dernier contrat", YesNo(content.IsLast));
        yield return ("Saisi a posteriori", YesNo(content.EnteredAfterwards));
        yield return ("Levée de sanction", YesNo(content.LiftsSanction));
        yield return ("Clôture du CER en cours", content.CloseRunning ? Text(content.CloseOn) : "non");
        yield return ("Objectifs",
            Text(string.Join('\n', content.Objectives.Select((objective, index) => $"{index + 1}. {Objective(objective, setup)}"))));
    }

    private static string Objective(CerDraftObjective objective, CerWizardSetup setup) => string.Join(" – ", new[]
    {
        Label(setup.Themes, objective.ThemeId) ?? "sans thème", objective.Description, objective.PersonDoes, objective.ReferentDoes,
        CerTexts.Name(objective.AppliesTo), objective.DueOn, CerTexts.Phrase(objective.Achievement),
    }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string? Label(IReadOnlyList<CerChoice> choices, int? id) => choices.FirstOrDefault(choice => choice.Id == id)?.Label;

    private static string Text(string? value) => string.IsNullOrWhiteSpace(value) ? "vide" : value;

    private static string YesNo(bool value) => value ? "oui" : "non";
}
