using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments;

/// <summary>
/// « Prendre un rendez-vous » (AGE-01, AGE-02): books one or changes one. A time that is taken is refused with the next free ones, as
/// buttons.
/// </summary>
public sealed partial class AppointmentDialog(IOperations operations, TimeProvider clock) : ComponentBase
{
    private AppointmentForm form = new();
    private AppointmentChoices? choices;
    private AppointmentDossier? person;
    private AppointmentRow? seen;
    private string? noted;
    private bool gone;

    [Parameter] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>What the dialog opens with; read when it opens.</summary>
    [Parameter] public AppointmentAsk Ask { get; set; } = new();

    /// <summary>It is saved: what to tell the person. The dialog stays open when the next appointment is planned at once.</summary>
    [Parameter] public EventCallback<string> OnSaved { get; set; }

    private string Title
        => seen is not null ? "Modifier le rendez-vous" : noted is not null ? "Prochain entretien" : "Prendre un rendez-vous";

    private string? Already
        => seen is null && person?.Upcoming is { } upcoming
            ? $"Un rendez-vous est déjà prévu{French.Nbsp}: {AppointmentTexts.Slot(upcoming)}." : null;

    private EditSession Edit => field ??= new(operations);

    private async Task Begin()
    {
        (noted, seen, choices, person, gone) = (null, null, null, null, false);
        if (Ask.AppointmentId is { } id)
        {
            seen = await operations.Read<AppointmentReads, AppointmentRow?>(reads => reads.Of(id));
            gone = seen is null;
        }
        var offered = await operations.Read<AppointmentFormReads, AppointmentChoices>(reads => reads.Choices(seen));
        form = seen is not null ? AppointmentForm.Of(seen) : AppointmentForm.Of(Ask, offered, operations.Perimeter.StaffMemberId);
        await About(form.BeneficiaryId);
        gone |= form.BeneficiaryId is not null && person is null;
        choices = offered;
    }

    private async Task About(int? beneficiaryId)
    {
        person = beneficiaryId is { } id ? await operations.Read<AppointmentFormReads, AppointmentDossier?>(reads => reads.Dossier(id))
            : null;
        // Of a group, somebody always may have one.
        form.Mobile = person is { HasMobile: true } || seen is { Collective: true };
    }

    private Task<IReadOnlyList<Option<int?>>> Find(string typed) => DossierLookup.Find(operations, typed);

    private async Task Choose(int? beneficiaryId)
    {
        await About(beneficiaryId);
        form.BeneficiaryId = beneficiaryId;
    }

    private Task Save(bool next = false) => Edit.Save(async () =>
    {
        form.Free = [];
        if (form.BeneficiaryId is null)
            Edit.Wrong(nameof(BookAppointment.BeneficiaryId), "Choisissez la personne.");
        foreach (var missing in form.Missing())
            Edit.Wrong(missing.Field!, missing.Message);
        if (!Edit.Errors.IsEmpty)
            return;
        if (await Send() is { } refusal)
            await Explain(refusal);
        else
            await Saved(next);
    });

    private async Task<Refusal?> Send()
    {
        var content = form.Content(clock);
        return seen is null ? (await Edit.Run(new BookAppointment(form.BeneficiaryId!.Value, content))).Refusal
            : (await Edit.Run(new ChangeAppointment(seen.AppointmentId, seen.AppointmentVersion, content))).Refusal;
    }

    private async Task Saved(bool next)
    {
        var said = seen is not null ? "Rendez-vous enregistré."
            : $"Rendez-vous pris{French.Nbsp}: {AppointmentTexts.Slot(form.When(clock.Today())!.Value.Start)}.";
        if (next)
        {
            // Same person, colleague, place and themes; the day is to be chosen.
            (noted, seen, form.Day, form.ConvokedOn, form.ConvokedById, form.Comment) = (said, null, null, null, null, null);
            await About(form.BeneficiaryId);
        }
        else
            await OpenChanged.InvokeAsync(false);
        await OnSaved.InvokeAsync(said);
    }

    private async Task Explain(Refusal refusal)
    {
        if (refusal.Code == AppointmentRefusals.TakenCode)
            await FreeTimes.Propose(operations, form, Edit.Errors, refusal, clock, seen?.AppointmentId);
        else if (refusal == Refusal.Conflict && seen is not null)
            await Meet(seen.AppointmentId);
        else
            Edit.Accepts(refusal);
    }

    private async Task Meet(int id)
    {
        if (await operations.Read<AppointmentReads, AppointmentRow?>(reads => reads.Of(id)) is { } now)
            Edit.Meet(() => form.Against(now, choices!), theirs: () => Take(now), mine: () => seen = now);
        else
            Edit.Accepts(Refusal.NotFound);
    }

    private Task Take(AppointmentRow now)
    {
        (form, seen) = (AppointmentForm.Of(now), now);
        return About(form.BeneficiaryId);
    }
}
