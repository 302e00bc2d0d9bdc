using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Beneficiaries;

/// <summary>
/// The phone and e-mail that the référent keeps (DOS-06). When somebody else wrote them meanwhile, both values are shown and the person
/// chooses (NFR-06).
/// </summary>
public sealed partial class ContactForm(IOperations operations, Toaster toaster) : ComponentBase
{
    private DossierIdentity before = null!;
    private string? phone;
    private string? email;

    /// <summary>What the form begins with.</summary>
    [Parameter, EditorRequired] public DossierIdentity Identity { get; set; } = null!;

    /// <summary>Raised with the dossier as it is once saved.</summary>
    [Parameter] public EventCallback<DossierIdentity> OnSaved { get; set; }

    private EditSession Edit => field ??= new(operations);

    protected override void OnParametersSet()
    {
        // Another dossier, or the first time: what is being typed stays otherwise.
        if (before?.Id != Identity.Id)
            Begin(Identity);
    }

    private void Begin(DossierIdentity identity)
    {
        (before, phone, email) = (identity, PhoneNumber.Display(identity.Phone), identity.Email);
        Edit.Begin();
    }

    private Task Save() => Edit.Save(Send);

    private async Task Send()
    {
        var refusal = (await Edit.Run(new KeepContact(before.Id, phone, email, before.Version))).Refusal;
        if (refusal == Refusal.Conflict)
            await Meet();
        else if (Edit.Accepts(refusal) && await Current() is { } current)
        {
            Begin(current);
            toaster.Success("Coordonnées enregistrées.");
            await OnSaved.InvokeAsync(current);
        }
    }

    private async Task Meet()
    {
        if (await Current() is not { } now)
            Edit.Accepts(Refusal.NotFound);
        else if (now.Phone == before.Phone && now.Email == before.Email)
        {
            // Something else of the dossier changed (a sync): nothing to choose.
            before = now;
            await Send();
        }
        else
            Edit.Meet(() => Against(now), theirs: () => Take(now), mine: () => before = now);
    }

    private IReadOnlyList<Difference> Against(DossierIdentity now) => Difference.Among(
        new("Téléphone", PhoneNumber.Display(now.Phone), phone), new("Courriel", now.Email, email));

    private Task Take(DossierIdentity theirs)
    {
        Begin(theirs);
        return OnSaved.InvokeAsync(theirs);
    }

    private Task<DossierIdentity?> Current() => operations.Read<IdentityReads, DossierIdentity?>(reads => reads.Of(before.Id));
}
