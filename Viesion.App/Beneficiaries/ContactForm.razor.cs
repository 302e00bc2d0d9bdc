using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Beneficiaries;

/// <summary>The phone and e-mail that the référent keeps (DOS-06). When somebody else wrote them meanwhile, both values are shown and the person chooses (NFR-06).</summary>
public sealed partial class ContactForm(IOperations operations, Toaster toaster) : ComponentBase
{
    private readonly FormErrors errors = new();
    private DossierIdentity before = null!;
    private DossierIdentity? others;
    private string? phone;
    private string? email;
    private string? failure;
    private bool busy;

    /// <summary>What the form begins with.</summary>
    [Parameter, EditorRequired] public DossierIdentity Identity { get; set; } = null!;

    /// <summary>Raised with the dossier as it is once saved.</summary>
    [Parameter] public EventCallback<DossierIdentity> OnSaved { get; set; }

    protected override void OnParametersSet()
    {
        // Another dossier, or the first time: what is being typed stays otherwise.
        if (before?.Id != Identity.Id)
            Begin(Identity);
    }

    private void Begin(DossierIdentity identity)
    {
        (before, others, failure) = (identity, null, null);
        (phone, email) = (PhoneNumber.Display(identity.Phone), identity.Email);
        errors.Clear();
    }

    private async Task Save()
    {
        (failure, busy) = (null, true);
        errors.Clear();
        try
        {
            var result = await operations.Run(new KeepContact(before.Id, phone, email, before.Version));
            if (result.Succeeded)
                await Saved();
            else if (result.Refusal == Refusal.Conflict)
                await Changed();
            else if (result.Refusal.Field is { } field)
                errors.Add(field, result.Refusal.Message);
            else
                failure = result.Refusal.Message;
        }
        finally
        {
            busy = false;
        }
    }

    private async Task Saved()
    {
        if (await Current() is not { } current)
            return;
        Begin(current);
        toaster.Success("Coordonnées enregistrées.");
        await OnSaved.InvokeAsync(current);
    }

    private async Task Changed()
    {
        if (await Current() is not { } current)
        {
            failure = Refusal.NotFound.Message;
            return;
        }
        var same = current.Phone == before.Phone && current.Email == before.Email;
        if (same)
        {
            // Something else of the dossier changed (a sync): nothing to choose.
            before = current;
            await Save();
            return;
        }
        others = current;
    }

    private async Task KeepMine()
    {
        (before, others) = (others!, null);
        await Save();
    }

    private async Task TakeTheirs()
    {
        var theirs = others!;
        Begin(theirs);
        await OnSaved.InvokeAsync(theirs);
    }

    private Task<DossierIdentity?> Current() => operations.Read<IdentityReads, DossierIdentity?>(reads => reads.Of(before.Id));
}
