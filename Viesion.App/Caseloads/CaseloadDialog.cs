using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Common;

namespace Viesion.App.Caseloads;

/// <summary>
/// What the dialogs of a caseload share: they begin anew each time they open, show a refusal beside its field or above the form, and keep
/// what is typed until it is saved. When somebody else wrote meanwhile, the page reads again and <see cref="Current"/> says what it holds now.
/// </summary>
public abstract class CaseloadDialog : ComponentBase
{
    private bool wasOpen;

    [Inject] protected IOperations Operations { get; set; } = null!;

    [Inject] protected TimeProvider Clock { get; set; } = null!;

    [Inject] protected Toaster Toaster { get; set; } = null!;

    [Parameter] public bool Open { get; set; }

    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>Something changed, here or elsewhere: the page reads again.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    /// <summary>Saved: raised after the dialog is closed and the page has read again.</summary>
    [Parameter] public EventCallback Saved { get; set; }

    protected FormErrors Errors { get; private set; } = new();

    protected string? Problem { get; private set; }

    /// <summary>What somebody else wrote while this was being typed; null when nobody did.</summary>
    protected string? Meanwhile { get; private set; }

    protected bool Busy { get; private set; }

    protected DateOnly Today => Clock.Today();

    /// <summary>Fills the form with what it begins with.</summary>
    protected abstract void Begin();

    /// <summary>After a conflict and once the page has read again: takes the version that is there now, and says what it holds. Null: it is gone.</summary>
    protected virtual string? Current() => null;

    protected override void OnParametersSet()
    {
        if (Open && !wasOpen)
        {
            (Errors, Problem, Meanwhile) = (new FormErrors(), null, null);
            Begin();
        }
        wasOpen = Open;
    }

    protected Task Close() => OpenChanged.InvokeAsync(false);

    /// <summary>Notes what is missing beside a field before anything is sent.</summary>
    protected void Missing(bool missing, string field, string message)
    {
        if (missing)
            Errors.Add(field, message);
    }

    /// <summary>Sends the command made at the last moment, unless a field is empty or can't be read.</summary>
    protected async Task Send(Func<ICommand<Done>> command, string success)
    {
        if (Busy || !Errors.IsEmpty)
            return;
        (Busy, Problem, Meanwhile) = (true, null, null);
        try
        {
            var refusal = (await Operations.Run(command())).Refusal;
            if (refusal is null)
                await Succeed(success);
            else
                await Explain(refusal);
        }
        finally
        {
            Busy = false;
        }
    }

    private async Task Succeed(string success)
    {
        await Close();
        Toaster.Success(success);
        await Changed.InvokeAsync();
        await Saved.InvokeAsync();
    }

    private async Task Explain(Refusal refusal)
    {
        if (refusal.Field is { } field)
            Errors.Add(field, refusal.Message);
        else if (refusal != Refusal.Conflict)
            Problem = refusal.Message;
        else
        {
            await Changed.InvokeAsync();
            Meanwhile = Current();
            Problem = Meanwhile is null ? refusal.Message : null;
        }
    }
}
