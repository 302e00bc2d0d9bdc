using Viesion.App.Cers.Store;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;

namespace Viesion.App.Cers.Wizard;

/// <summary>
/// What the wizard can say of its form at an instant: the errors, what still prevents a submission, the marks of the steps.
/// </summary>
public sealed class CerWizardFrame
{
    private readonly CerWizardState state;

    public CerWizardFrame(CerWizardState state, DateOnly today)
    {
        this.state = state;
        Errors = new CerFormValidator(today, state.Setup?.Running).Errors(state.Content);
        Missing = [.. CerFormReading.Content(state.Content, today).Missing()
            .Where(missing => Errors.All(error => error.Field != missing.Field)).Select(missing => (missing.Field!, missing.Message))];
    }

    /// <summary>What prevents the form from being saved, by field.</summary>
    public IReadOnlyList<(string Field, string Message)> Errors { get; }

    /// <summary>What is still missing before the CER can be submitted, by field.</summary>
    public IReadOnlyList<(string Field, string Message)> Missing { get; }

    /// <summary>The messages of a step that has been left once.</summary>
    public FormErrors Shown()
    {
        var shown = new FormErrors();
        foreach (var (field, message) in Errors.Concat(Missing).Where(problem => state.Left.Contains(CerFields.StepOf(problem.Field))))
            shown.Add(field, message);
        if (state.Refusal is { Field: { } refused } refusal)
            shown.Add(refused, refusal.Message);
        return shown;
    }

    public IReadOnlyList<WizardStep> Steps()
        => [.. Enumerable.Range(CerFields.Frame, CerFields.Review)
            .Select(step => new WizardStep(step.ToString(), CerFields.StepTitle(step), Mark(step)))];

    private StepMark Mark(int step) => step == state.Step ? StepMark.Current
        : !state.Left.Contains(step) || step == CerFields.Review ? StepMark.ToDo
        : Errors.Concat(Missing).Any(problem => CerFields.StepOf(problem.Field) == step) ? StepMark.Failed : StepMark.Done;
}
