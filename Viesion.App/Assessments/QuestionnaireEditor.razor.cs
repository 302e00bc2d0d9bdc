using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Assessments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Assessments;

namespace Viesion.App.Assessments;

/// <summary>A questionnaire being written by an administrator. When another one saved it meanwhile, both are shown and the person chooses (NFR-06).</summary>
public sealed partial class QuestionnaireEditor(IOperations operations, NavigationManager navigation, Toaster toaster) : ComponentBase
{
    private readonly FormErrors errors = new();
    private readonly Refusal changed = new("questionnaire-conflit", "Quelqu’un a modifié ce questionnaire pendant votre saisie.");
    private List<QuestionForm> questions = [];
    private QuestionnaireView? before;
    private QuestionnaireView? theirs;
    private string? name;
    private string? theme;
    private string? failure;
    private bool active = true;
    private bool busy;

    /// <summary>Null for a new one.</summary>
    [Parameter] public QuestionnaireView? View { get; set; }

    private QuestionnaireContent Content => new(name ?? "", theme ?? "", active, [.. questions.Select(question => question.Question())]);

    private IReadOnlyList<(string, string, string)> Differences => theirs is null ? [] : [.. Said(theirs.Content).Zip(Said(Content), (one, other) => (one.Label, one.Text, other.Text)).Where(pair => pair.Item2 != pair.Item3)];

    protected override void OnInitialized() => Begin(View);

    private void Begin(QuestionnaireView? view)
    {
        (before, theirs, failure) = (view, null, null);
        (name, theme, active) = (view?.Content.Name, view?.Content.Theme, view?.Content.Active ?? true);
        questions = [.. view is null ? [new QuestionForm()] : view.Content.Questions.Select(QuestionForm.Of)];
        errors.Clear();
    }

    private async Task Save()
    {
        errors.Clear();
        failure = null;
        var content = Content;
        foreach (var problem in content.Problems())
            if (problem.Field is { } field)
                errors.Add(field, problem.Message);
            else
                failure = problem.Message;
        if (!errors.IsEmpty || failure is not null)
        {
            failure ??= "Le questionnaire n’est pas enregistré : complétez ou corrigez ce qui est signalé.";
            return;
        }
        busy = true;
        var result = await operations.Run(new SaveQuestionnaire(before?.Id, before?.Version ?? 0, content));
        busy = false;
        if (result.Succeeded)
        {
            toaster.Success("Questionnaire enregistré.");
            navigation.NavigateTo("configuration/bilans");
        }
        else if (result.Refusal == Refusal.Conflict)
            theirs = await operations.Read<QuestionnaireReads, QuestionnaireView?>(reads => reads.For(before!.Id));
        else
            failure = result.Refusal.Message;
    }

    private void Add() => questions.Add(new QuestionForm());

    private void Move(QuestionForm question, int by)
    {
        var place = questions.IndexOf(question) + by;
        if (place < 0 || place >= questions.Count)
            return;
        questions.Remove(question);
        questions.Insert(place, question);
    }

    private void TakeTheirs() => Begin(theirs);

    private Task KeepMine()
    {
        (before, theirs) = (theirs, null);
        return Save();
    }

    private static IEnumerable<(string Label, string Text)> Said(QuestionnaireContent content) =>
    [
        ("Nom", content.Name), ("Thème", content.Theme), ("État", content.Active ? "Actif" : "Inactif"),
        ("Questions", string.Join('\n', content.Questions.Select((question, index) => $"{index + 1}. {question.Label} ({AssessmentTexts.Name(question.Kind)}{(question.Required ? ", obligatoire" : "")})"))),
    ];
}
