using System.Globalization;
using Microsoft.AspNetCore.Components;
using Viesion.App.Access;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Assessments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Assessments;

namespace Viesion.App.Assessments;

/// <summary>
/// A bilan being filled in: the draft is kept at each pause in typing, « terminer » checks what is required. A second tab is told instead of
/// overwriting, and the person chooses between the two.
/// </summary>
public sealed partial class AssessmentForm(IOperations operations, Toaster toaster, TimeProvider clock, BeforeLeaving leaving) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(3);

    private readonly FormErrors errors = new();
    private readonly SemaphoreSlim turn = new(1);
    private AnswerSheet sheet = AnswerSheet.Empty;
    private DateOnly? on;
    private int revision;
    private DateTimeOffset? keptAt;
    private AssessmentView? theirs;
    private Refusal? conflict;
    private string? failure;
    private string? notKept;
    private bool dirty;
    private bool waiting;
    private bool busy;
    private bool gone;
    private bool finished;

    /// <summary>What the form begins with.</summary>
    [Parameter, EditorRequired] public AssessmentView View { get; set; } = null!;

    /// <summary>Finished, or corrected.</summary>
    [Parameter] public EventCallback OnFinished { get; set; }

    [Parameter] public EventCallback OnCancel { get; set; }

    private bool IsDraft => !finished;

    private string? Status => !IsDraft ? null : conflict is not null ? "Enregistrement suspendu" : notKept
        ?? (dirty ? "Enregistrement…" : keptAt is { } at ? $"Brouillon enregistré à {at.InParis().ToString("HH:mm:ss", CultureInfo.InvariantCulture)}" : null);

    private IReadOnlyList<(string, string, string)> Differences => theirs is null ? [] : AssessmentDifferences.Of(theirs, sheet, on);

    protected override void OnInitialized()
    {
        Begin(View);
        leaving.Keep(Keep);
    }

    private void Begin(AssessmentView view)
    {
        (sheet, on, revision) = (AnswerReading.Shown(view.Questions, view.Answers), view.On, view.Revision);
        (theirs, conflict, failure, dirty, finished) = (null, null, null, false, view.FinishedAt is not null);
        errors.Clear();
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

    private async Task Autosave(TimeSpan pause)
    {
        if (waiting || !IsDraft)
            return;
        waiting = true;
        await Task.Delay(pause, clock);
        waiting = false;
        await InvokeAsync(Keep);
    }

    private async Task Keep()
    {
        await turn.WaitAsync();
        try
        {
            if (!dirty || conflict is not null || !IsDraft)
                return;
            var (sent, day) = (sheet, on);
            var result = await operations.Run(new SaveAssessment(View.Id, revision, day, sent));
            if (result.Succeeded)
                (revision, keptAt, dirty, notKept) = (result.Value.Revision, result.Value.At, !ReferenceEquals(sent, sheet) || day != on, null);
            else if (result.Refusal == Refusal.Conflict)
                await Compare();
            else
                notKept = $"Brouillon non enregistré. {result.Refusal.Message}";
        }
        finally
        {
            turn.Release();
        }
        if (gone)
            return;
        if (dirty && conflict is null)
            _ = Autosave(notKept is null ? Pause : Retry);
        StateHasChanged();
    }

    private async Task Finish()
    {
        errors.Clear();
        failure = null;
        var answers = AnswerReading.Canonical(View.Questions, sheet, clock.Today());
        foreach (var problem in AnswerCheck.Problems(View.Questions, answers).Prepend(Assessment.WrongDate(on, clock.GetUtcNow())).OfType<Refusal>())
            errors.Add(problem.Field!, problem.Message);
        if (errors.IsEmpty)
            await Send(answers);
        else
            failure = $"Le bilan n’est pas terminé{French.Nbsp}: {French.Count(errors.Messages.Count, "réponse est à compléter ou à corriger", "réponses sont à compléter ou à corriger")}.";
    }

    private async Task Send(AnswerSheet answers)
    {
        busy = true;
        await turn.WaitAsync();
        try
        {
            var result = await operations.Run(new FinishAssessment(View.Id, revision, on, answers));
            if (result.Succeeded)
                (dirty, revision) = (false, result.Value.Revision);
            else if (result.Refusal == Refusal.Conflict)
                await Compare();
            else if (result.Refusal.Field is { Length: > 0 } field)
                errors.Add(field, result.Refusal.Message);
            else
                failure = result.Refusal.Message;
            if (!result.Succeeded)
                return;
        }
        finally
        {
            turn.Release();
            busy = false;
        }
        toaster.Success(IsDraft ? "Bilan terminé." : "Correction enregistrée.");
        await OnFinished.InvokeAsync();
    }

    private async Task Compare()
    {
        theirs = await operations.Read<AssessmentReads, AssessmentView?>(reads => reads.For(View.BeneficiaryId, View.Id));
        if (theirs is null)
            failure = "Ce brouillon a été supprimé dans un autre onglet.";
        else
            conflict = new Refusal("bilan-conflit", $"Ce bilan a été enregistré dans un autre onglet le {French.Moment(theirs.UpdatedAt)}.");
    }

    private Task TakeTheirs()
    {
        var wasDraft = IsDraft;
        Begin(theirs!);
        // Finished elsewhere: there is nothing left to fill in.
        return wasDraft && finished ? OnFinished.InvokeAsync() : Task.CompletedTask;
    }

    private Task KeepMine()
    {
        (revision, finished, theirs, conflict, dirty) = (theirs!.Revision, theirs.FinishedAt is not null, null, null, true);
        return IsDraft ? Keep() : Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        gone = true;
        await Keep();
    }
}
