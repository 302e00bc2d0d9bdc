using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Assessments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Assessments;

namespace Viesion.App.Assessments;

/// <summary>
/// A questionnaire being written by an administrator. When another one saved it meanwhile, both are shown and the person chooses (NFR-06).
/// </summary>
public sealed partial class QuestionnaireEditor(IOperations operations, NavigationManager navigation, Toaster toaster) : ComponentBase
{
    private List<QuestionForm> questions = [];
    private QuestionnaireView? before;
    private string? name;
    private string? theme;
    private bool active = true;

    /// <summary>Null for a new one.</summary>
    [Parameter] public QuestionnaireView? View { get; set; }

    private QuestionnaireContent Content => new(name ?? "", theme ?? "", active, [.. questions.Select(question => question.Question())]);

    private EditSession Edit => field ??= new(operations);

    protected override void OnInitialized() => Begin(View);

    private void Begin(QuestionnaireView? view)
    {
        (before, name, theme, active) = (view, view?.Content.Name, view?.Content.Theme, view?.Content.Active ?? true);
        questions = [.. view is null ? [new QuestionForm()] : view.Content.Questions.Select(QuestionForm.Of)];
        Edit.Begin();
    }

    private Task Save() => Edit.Save(async () =>
    {
        var content = Content;
        foreach (var problem in content.Problems())
            Edit.Accepts(problem);
        if (!Edit.Errors.IsEmpty)
            Edit.Fail(Edit.Problem ?? "Le questionnaire n’est pas enregistré : complétez ou corrigez ce qui est signalé.");
        if (Edit.Problem is not null)
            return;
        var refusal = (await Edit.Run(new SaveQuestionnaire(before?.Id, before?.Version ?? 0, content))).Refusal;
        if (refusal == Refusal.Conflict && before is not null && await Current(before.Id) is { } now)
            Edit.Meet(() => Difference.Among(Said(now.Content).Zip(Said(Content), (one, other) => new Difference(one.Label, one.Text,
                other.Text))), theirs: () => Begin(now), mine: () => before = now);
        else if (Edit.Accepts(refusal))
        {
            toaster.Success("Questionnaire enregistré.");
            navigation.NavigateTo("configuration/bilans");
        }
    });

    private Task<QuestionnaireView?> Current(int id) => operations.Read<QuestionnaireReads, QuestionnaireView?>(reads => reads.For(id));

    private void Add()
    {
        questions.Add(new QuestionForm());
        Edit.Touch();
    }

    private void Remove(QuestionForm question)
    {
        questions.Remove(question);
        Edit.Touch();
    }

    private void Move(QuestionForm question, int by)
    {
        var place = questions.IndexOf(question) + by;
        if (place < 0 || place >= questions.Count)
            return;
        questions.Remove(question);
        questions.Insert(place, question);
        Edit.Touch();
    }

    private static IEnumerable<(string Label, string Text)> Said(QuestionnaireContent content) =>
    [
        ("Nom", content.Name), ("Thème", content.Theme), ("État", content.Active ? "Actif" : "Inactif"),
        ("Questions", string.Join(
            '\n', content.Questions.Select(
                (question, index) =>
                $"{index + 1}. {question.Label} ({AssessmentTexts.Name(question.Kind)}{(question.Required ? ", obligatoire" : "")})"))),
    ];
}
