using System.Globalization;
using Microsoft.AspNetCore.Components;
using Viesion.App.Access;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Assessments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Assessments;

namespace Viesion.App.Assessments;

/// <summary>
/// A bilan being filled in: the draft is kept at each pause in typing, « terminer » checks what is required. A second tab is told instead
/// of overwriting, and the person chooses between the two.
/// </summary>
public sealed partial class AssessmentForm(IOperations operations, Toaster toaster, TimeProvider clock, BeforeLeaving leaving)
    : ComponentBase, IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private AnswerSheet sheet = AnswerSheet.Empty;
    private DateOnly? on;
    private int revision;
    private DateTimeOffset? keptAt;
    private AssessmentView? theirs;
    private Refusal? conflict;
    private string? notKept;
    private bool dirty;
    private bool waiting;
    private bool gone;
    private bool finished;

    /// <summary>What the form begins with.</summary>
    [Parameter, EditorRequired] public AssessmentView View { get; set; } = null!;

    /// <summary>Finished, or corrected.</summary>
    [Parameter] public EventCallback OnFinished { get; set; }

    [Parameter] public EventCallback OnCancel { get; set; }

    private EditSession Edit => field ??= new(operations);

    private bool IsDraft => !finished;

    private string? Status => !IsDraft ? null : conflict is not null ? "Enregistrement suspendu" : notKept
        ?? (dirty ? "Enregistrement…" : keptAt is { } at
        ? $"Brouillon enregistré à {at.InParis().ToString("HH:mm:ss", CultureInfo.InvariantCulture)}" : null);

    private IReadOnlyList<(string, string, string)> Differences => theirs is null ? [] : AssessmentDifferences.Of(theirs, sheet, on);

    protected override void OnInitialized()
    {
        Begin(View);
        leaving.Keep(Keep);
    }

    private void Begin(AssessmentView view)
    {
        (sheet, on, revision) = (AnswerReading.Shown(view.Questions, view.Answers), view.On, view.Revision);
        (theirs, conflict, dirty, finished) = (null, null, false, view.FinishedAt is not null);
        Edit.Begin();
    }

    private Task Date(DateOnly? day)
    {
        on = day;
        return Edited();
    }

    private Task Answer(Question question, IReadOnlyList<string> answers)
    {
        sheet = sheet.With(question.Key, answers);
        return Edited();
    }

    private Task Edited()
    {
        dirty = true;
        _ = Autosave(Pause);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        gone = true;
        await Keep();
    }
}
