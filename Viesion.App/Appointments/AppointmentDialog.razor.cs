using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments;

/// <summary>« Prendre un rendez-vous » (AGE-01, AGE-02): books one or changes one. A time that is taken is refused with the next free ones, as buttons.</summary>
public sealed partial class AppointmentDialog(IOperations operations, TimeProvider clock) : ComponentBase
{
    private AppointmentForm form = new();
    private FormErrors errors = new();
    private AppointmentChoices? choices;
    private AppointmentDossier? person;
    private AppointmentRow? seen;
    private AppointmentRow? theirs;
    private string? problem;
    private string? noted;
    private bool gone;
    private bool busy;
    private bool wasOpen;

    [Parameter] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>What the dialog opens with; read when it opens.</summary>
    [Parameter] public AppointmentAsk Ask { get; set; } = new();

    /// <summary>It is saved: what to tell the person. The dialog stays open when the next appointment is planned at once.</summary>
    [Parameter] public EventCallback<string> OnSaved { get; set; }

    private string Title => seen is not null ? "Modifier le rendez-vous" : noted is not null ? "Prochain entretien" : "Prendre un rendez-vous";

    private string? Already => seen is null && person?.Upcoming is { } upcoming ? $"Un rendez-vous est déjà prévu{French.Nbsp}: {AppointmentTexts.Slot(upcoming)}." : null;

    protected override async Task OnParametersSetAsync()
    {
        var opening = Open && !wasOpen;
        wasOpen = Open;
        if (!opening)
            return;
        (errors, problem, noted, theirs, seen, choices, person, gone) = (new FormErrors(), null, null, null, null, null, null, false);
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
        person = beneficiaryId is { } id ? await operations.Read<AppointmentFormReads, AppointmentDossier?>(reads => reads.Dossier(id)) : null;
        // Of a group, somebody always may have one.
        form.Mobile = person is { HasMobile: true } || seen is { Collective: true };
    }

    private Task<IReadOnlyList<Option<int?>>> Find(string typed) => DossierLookup.Find(operations, typed);

    private async Task Choose(int? beneficiaryId)
    {
        await About(beneficiaryId);
        form.BeneficiaryId = beneficiaryId;
    }

    private async Task Save(bool next = false)
    {
        errors.Clear();
        (problem, theirs, form.Free) = (null, null, []);
        if (form.BeneficiaryId is null)
            errors.Add(nameof(BookAppointment.BeneficiaryId), "Choisissez la personne.");
        foreach (var missing in form.Missing())
            errors.Add(missing.Field!, missing.Message);
        if (!errors.IsEmpty)
            return;
        busy = true;
        try
        {
            if (await Send() is { } refusal)
                await Explain(refusal);
            else
                await Saved(next);
        }
        finally
        {
            busy = false;
        }
    }

    private async Task<Refusal?> Send()
    {
        var content = form.Content(clock);
        return seen is null ? (await operations.Run(new BookAppointment(form.BeneficiaryId!.Value, content))).Refusal
            : (await operations.Run(new ChangeAppointment(seen.AppointmentId, seen.AppointmentVersion, content))).Refusal;
    }

    private async Task Saved(bool next)
    {
        var said = seen is not null ? "Rendez-vous enregistré." : $"Rendez-vous pris{French.Nbsp}: {AppointmentTexts.Slot(form.When(clock.Today())!.Value.Start)}.";
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
            await FreeTimes.Propose(operations, form, errors, refusal, clock, seen?.AppointmentId);
        else if (refusal == Refusal.Conflict && seen is not null)
            await Changed();
        else if (refusal.Field is { } field)
            errors.Add(field, refusal.Message);
        else
            problem = refusal.Message;
    }

    private async Task Changed()
    {
        var id = seen!.AppointmentId;
        theirs = await operations.Read<AppointmentReads, AppointmentRow?>(reads => reads.Of(id));
        if (theirs is null)
            problem = Refusal.NotFound.Message;
    }

    private Task TakeTheirs()
    {
        (form, seen, theirs) = (AppointmentForm.Of(theirs!), theirs, null);
        return About(form.BeneficiaryId);
    }

    private Task KeepMine()
    {
        seen = theirs;
        return Save();
    }
}
