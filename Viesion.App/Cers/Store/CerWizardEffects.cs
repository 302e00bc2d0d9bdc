using Fluxor;
using Microsoft.AspNetCore.Components;
using Viesion.App.Access;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Cers;
using static Viesion.App.Cers.Store.CerWizardActions;

namespace Viesion.App.Cers.Store;

/// <summary>Keeps the draft while one types, and turns the form into a CER.</summary>
public sealed class CerWizardEffects(IOperations operations, IState<CerWizardState> wizard, TimeProvider clock,
    NavigationManager navigation, Toaster toaster, BeforeLeaving leaving) : IDisposable
{
    /// <summary>From the first key that is not kept yet to its saving.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(800);

    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(3);
    private static readonly Refusal Fault = new(
        "erreur", "L’enregistrement a rencontré une erreur. Rien n’est perdu à l’écran : réessayez dans quelques secondes.");

    private readonly SemaphoreSlim turn = new(1);
    private bool waiting;
    private bool registered;
    private bool sending;

    private EditSession Edit => field ??= new(operations);

    /// <summary>A wizard that opens is another form: what it sends is another thing.</summary>
    [EffectMethod(typeof(Opened))]
    public Task Begin(IDispatcher dispatcher)
    {
        Edit.Begin();
        return Task.CompletedTask;
    }

    [EffectMethod(typeof(Edited))]
    public async Task Autosave(IDispatcher dispatcher)
    {
        if (!registered)
            leaving.Keep(() => Keep(dispatcher));
        registered = true;
        if (waiting)
            return;
        waiting = true;
        await Task.Delay(Pause, clock);
        waiting = false;
        await Keep(dispatcher);
    }

    [EffectMethod(typeof(Closed))]
    public Task Close(IDispatcher dispatcher) => Keep(dispatcher);

    [EffectMethod(typeof(Refused))]
    public Task KeepAfterRefusal(IDispatcher dispatcher) => Keep(dispatcher);

    [EffectMethod(typeof(Rebased))]
    public Task Rebase(IDispatcher dispatcher) => Keep(dispatcher);

    [EffectMethod(typeof(DraftNotKept))]
    public async Task TryAgain(IDispatcher dispatcher)
    {
        await Task.Delay(Retry, clock);
        await Keep(dispatcher);
    }

    [EffectMethod(typeof(OtherSaved))]
    public async Task Compare(IDispatcher dispatcher)
    {
        if (wizard.Value is { Setup: not null, Conflict: null } && await ReadDraft() is { } draft
            && draft.Revision != wizard.Value.Revision)
            dispatcher.Dispatch(new Conflicted(CerRefusals.DraftConflict(draft.SavedBy, draft.SavedAt), draft.Content));
    }

    [EffectMethod(typeof(TakeTheirs))]
    public async Task Take(IDispatcher dispatcher)
    {
        if (await ReadDraft() is { } draft)
            dispatcher.Dispatch(new Taken(draft));
        else
            navigation.NavigateTo($"beneficiaires/{wizard.Value.Setup!.BeneficiaryId}/contrats");
    }

    [EffectMethod(typeof(KeepMine))]
    public async Task Insist(IDispatcher dispatcher) => dispatcher.Dispatch(new Rebased((await ReadDraft())?.Revision ?? 0));

    [EffectMethod]
    public async Task SendCer(Send send, IDispatcher dispatcher)
    {
        // A second click before the button rests.
        if (sending)
            return;
        sending = true;
        await turn.WaitAsync();
        try
        {
            var (setup, revision) = (wizard.Value.Setup!, wizard.Value.Revision);
            var result = setup.CerId is { } id
                ? await Edit.Run(new CorrectCer(id, setup.Version, send.Content, revision, send.Submit))
                : await Edit.Run(new ProposeCer(setup.BeneficiaryId, send.Content, revision, send.Submit, send.Close));
            if (result.Succeeded)
            {
                toaster.Success(send.Submit ? "CER enregistré et soumis à l’étude." : "CER enregistré.");
                navigation.NavigateTo($"contrats/{result.Value}");
            }
            else
                dispatcher.Dispatch(result.Refusal.Code is CerRefusals.DraftConflictCode || result.Refusal == CerRefusals.DraftGone
                    ? await Conflict(result.Refusal) : new Refused(result.Refusal));
        }
        catch
        {
            // A fault of ours, which the store logs: the form can be sent again.
            dispatcher.Dispatch(new Refused(Fault));
            throw;
        }
        finally
        {
            turn.Release();
            sending = false;
        }
    }

    [EffectMethod(typeof(Discard))]
    public async Task Throw(IDispatcher dispatcher)
    {
        var (setup, revision) = (wizard.Value.Setup!, wizard.Value.Revision);
        var result = revision == 0 ? Done.Value : await Edit.Act(new DiscardCerDraft(setup.BeneficiaryId, setup.CerId, revision));
        if (result.Succeeded)
            navigation.NavigateTo(setup.CerId is { } id ? $"contrats/{id}" : $"beneficiaires/{setup.BeneficiaryId}/contrats");
        else
            dispatcher.Dispatch(result.Refusal == Refusal.Unavailable ? new Refused(result.Refusal) : await Conflict(result.Refusal));
    }

    public void Dispose() => turn.Dispose();

    private async Task Keep(IDispatcher dispatcher)
    {
        await turn.WaitAsync();
        try
        {
            var state = wizard.Value;
            if (state is not { Setup: { } setup, IsDirty: true, Conflict: null, Sending: false })
                return;
            var result = await Edit.Act(new SaveCerDraft(setup.BeneficiaryId, setup.CerId, state.Content, state.Step, state.Revision));
            dispatcher.Dispatch(result.Succeeded ? new DraftKept(setup, state.Content, result.Value)
                : result.Refusal == Refusal.Unavailable ? new DraftNotKept(result.Refusal)
                : await Conflict(result.Refusal));
        }
        catch
        {
            dispatcher.Dispatch(new DraftNotKept(Fault));
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Conflicted> Conflict(Refusal why) => new(why, (await ReadDraft())?.Content);

    private Task<CerDraftView?> ReadDraft()
    {
        var setup = wizard.Value.Setup!;
        return operations.Read<CerWizardReads, CerDraftView?>(reads => reads.Draft(setup.BeneficiaryId, setup.CerId));
    }
}
