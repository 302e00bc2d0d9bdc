using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Common;

namespace Viesion.App.Caseloads;

/// <summary>
/// What the dialogs of a caseload share: what is missing is said before anything is sent, and when somebody else wrote meanwhile the page
/// reads
/// again and <see cref="Current"/> says what it holds now.
/// </summary>
public abstract class CaseloadDialog : ComponentBase
{
    [Inject] protected IOperations Operations { get; set; } = null!;

    [Inject] protected TimeProvider Clock { get; set; } = null!;

    [Inject] protected Toaster Toaster { get; set; } = null!;

    [Parameter] public bool Open { get; set; }

    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>Something changed, here or elsewhere: the page reads again.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    /// <summary>Saved: raised after the dialog is closed and the page has read again.</summary>
    [Parameter] public EventCallback Saved { get; set; }

    protected EditSession Edit => field ??= new(Operations);

    protected FormErrors Errors => Edit.Errors;

    protected DateOnly Today => Clock.Today();

    /// <summary>Fills the form with what it begins with.</summary>
    protected abstract void Begin();

    /// <summary>
    /// After a conflict and once the page has read again: takes the version that is there now, and says what it holds. Null: it is gone.
    /// </summary>
    protected virtual string? Current() => null;

    /// <summary>Notes what is missing beside a field before anything is sent.</summary>
    protected void Missing(bool missing, string field, string message)
    {
        if (missing)
            Edit.Wrong(field, message);
    }

    protected Task Send(Func<ICommand<Done>> command, string success) => Send(() => { }, command, success);

    /// <summary>Sends the command made at the last moment, unless <paramref name="check"/> found a field empty.</summary>
    protected Task Send(Action check, Func<ICommand<Done>> command, string success) => Edit.Save(async () =>
    {
        check();
        if (!Errors.IsEmpty)
            return;
        var refusal = (await Edit.Run(command())).Refusal;
        if (refusal == Refusal.Conflict)
            await Meet();
        else if (Edit.Accepts(refusal))
            await Succeed(success);
    });

    private async Task Succeed(string success)
    {
        await OpenChanged.InvokeAsync(false);
        Toaster.Success(success);
        await Changed.InvokeAsync();
        await Saved.InvokeAsync();
    }

    private async Task Meet()
    {
        await Changed.InvokeAsync();
        if (Current() is { } now)
            Edit.Tell($"Enregistré maintenant{French.Nbsp}: {now}.");
        else
            Edit.Accepts(Refusal.Conflict);
    }
}
