using Viesion.App.Ui;
using Viesion.Domain.Assessments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Assessments;

namespace Viesion.App.Assessments;

/// <summary>How the form keeps its draft, finishes, and settles with another tab.</summary>
public sealed partial class AssessmentForm
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(3);

    private async Task Autosave(TimeSpan pause)
    {
        if (waiting || !IsDraft)
            return;
        waiting = true;
        await Task.Delay(pause, clock);
        waiting = false;
        try
        {
            await InvokeAsync(Keep);
        }
        catch (Exception failure)
        {
            // Nobody waits for it: it would fail in silence.
            await DispatchExceptionAsync(failure);
        }
    }

    private async Task Keep()
    {
        await turn.WaitAsync();
        try
        {
            if (!dirty || conflict is not null || !IsDraft)
                return;
            var (sent, day) = (sheet, on);
            var result = await Edit.Act(new SaveAssessment(View.Id, revision, day, sent));
            if (result.Succeeded)
                (revision, keptAt, dirty, notKept) = (
                    result.Value.Revision, result.Value.At, !ReferenceEquals(sent, sheet) || day != on, null);
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

    private Task Finish() => Edit.Save(async () =>
    {
        var answers = AnswerReading.Canonical(View.Questions, sheet, clock.Today());
        foreach (var problem in AnswerCheck.Problems(View.Questions, answers).Prepend(Assessment.WrongDate(on, clock.GetUtcNow()))
            .OfType<Refusal>())
            Edit.Accepts(problem);
        if (Edit.Errors.IsEmpty)
            await Send(answers);
        else
            Edit.Fail(
                $"Le bilan n’est pas terminé{French.Nbsp}: "
                + $"{French.Count(Edit.Errors.Messages.Count, "réponse est à compléter ou à corriger",
                "réponses sont à compléter ou à corriger")}.");
    });

    private async Task Send(AnswerSheet answers)
    {
        await turn.WaitAsync();
        try
        {
            var result = await Edit.Run(new FinishAssessment(View.Id, revision, on, answers));
            if (result.Refusal == Refusal.Conflict)
                await Compare();
            else if (Edit.Accepts(result.Refusal))
                (dirty, revision) = (false, result.Value!.Revision);
            if (!result.Succeeded)
                return;
        }
        finally
        {
            turn.Release();
        }
        toaster.Success(IsDraft ? "Bilan terminé." : "Correction enregistrée.");
        await OnFinished.InvokeAsync();
    }

    private async Task Compare()
    {
        theirs = await operations.Read<AssessmentReads, AssessmentView?>(reads => reads.For(View.BeneficiaryId, View.Id));
        if (theirs is null)
            Edit.Fail("Ce brouillon a été supprimé dans un autre onglet.");
        else
            conflict = new Refusal(
                "bilan-conflit", $"Ce bilan a été enregistré dans un autre onglet le {French.Moment(theirs.UpdatedAt)}.");
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
}
