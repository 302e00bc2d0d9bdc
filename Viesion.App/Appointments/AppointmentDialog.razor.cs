using Microsoft.AspNetCore.Components;
using Viesion.App.Beneficiaries;
using Viesion.App.Lists;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Beneficiaries;

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
    private IReadOnlyList<DateTimeOffset> free = [];
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

    private AppointmentTime? When => form.When(clock.Today());

    private string? Warning => When is { } time && free.Count == 0 ? OpeningHours.Usual.Warning(time) : null;

    private bool MayConfirm => person is { HasMobile: true } && seen is not { Collective: true } && (When is not { } time || time.Start > clock.GetUtcNow());

    private bool MayRemind => MayConfirm && When is { } time && (SmsCheck.MayRemind(time.Start, clock.GetUtcNow()) || seen is { RemindBySms: true });

    private string? Already => seen is null && person?.Upcoming is { } upcoming ? $"Un rendez-vous est déjà prévu{French.Nbsp}: {AppointmentTexts.Slot(upcoming)}." : null;

    private IReadOnlyList<Option<int?>> Natures => [.. choices!.Natures.Where(nature => nature.Collective == (seen is { Collective: true }) || nature.Id == form.NatureId).Select(nature => new Option<int?>(nature.Id, nature.Label))];

    private IReadOnlyList<Option<int?>> Hosts => [.. choices!.Owners.Select(owner => new Option<int?>(owner.Id, owner.Id == operations.Perimeter.StaffMemberId ? $"{owner.Name} (moi)" : owner.Name))];

    private IReadOnlyList<Option<int?>> Venues => [.. choices!.Venues.OrderByDescending(venue => venue.Near).Select(venue => new Option<int?>(venue.Id, venue.Name, venue.Near ? null : "Autres territoires"))];

    private IReadOnlyList<Option<int>> Themes => [.. ListOptions.Of(choices!.Items, ListKind.AppointmentTheme).Select(option => new Option<int>(option.Value!.Value, option.Text))];

    protected override async Task OnParametersSetAsync()
    {
        var opening = Open && !wasOpen;
        wasOpen = Open;
        if (!opening)
            return;
        (errors, problem, noted, theirs, seen, choices, person, free, gone) = (new FormErrors(), null, null, null, null, null, null, [], false);
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
        => person = beneficiaryId is { } id ? await operations.Read<AppointmentFormReads, AppointmentDossier?>(reads => reads.Dossier(id)) : null;

    private async Task<IReadOnlyList<Option<int?>>> Find(string typed)
        => [.. (await operations.Read<SearchReads, IReadOnlyList<DossierSuggestion>>(reads => reads.Suggest(typed)))
            .Select(found => new Option<int?>(found.Id, $"{found.FirstName} {found.LastName}", Detail: $"{BeneficiaryTexts.FileNumber(found.FileNumber)} · {French.Date(found.BirthDate)}"))];

    private async Task Choose(int? beneficiaryId)
    {
        await About(beneficiaryId);
        form.BeneficiaryId = beneficiaryId;
    }

    private void TakeNature(int? natureId)
    {
        form.Take(choices!, natureId);
        free = [];
    }

    // Another time is not the one that was refused.
    private void Moved(Action change)
    {
        change();
        free = [];
        errors.Clear(nameof(AppointmentContent.Time));
    }

    private void Take(DateTimeOffset slot) => Moved(() => form.Fill(slot));

    private async Task Save(bool next = false)
    {
        errors.Clear();
        (problem, theirs, free) = (null, null, []);
        if (form.BeneficiaryId is null)
            errors.Add(nameof(BookAppointment.BeneficiaryId), "Choisissez la personne.");
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
        var content = form.Content(MayRemind, MayConfirm);
        return seen is null ? (await operations.Run(new BookAppointment(form.BeneficiaryId!.Value, content))).Refusal
            : (await operations.Run(new ChangeAppointment(seen.AppointmentId, seen.AppointmentVersion, content))).Refusal;
    }

    private async Task Saved(bool next)
    {
        var said = seen is not null ? "Rendez-vous enregistré." : $"Rendez-vous pris{French.Nbsp}: {AppointmentTexts.Slot(When!.Value.Start)}.";
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
        {
            errors.Add(refusal.Field!, AppointmentTexts.WithoutProposals(refusal.Message));
            var (host, time, known) = (form.HostId!.Value, When!.Value, seen?.AppointmentId);
            free = await operations.Read<AgendaReads, IReadOnlyList<DateTimeOffset>>(reads => reads.Free(host, time.Start, time.Minutes, exceptId: known));
        }
        else if (refusal == Refusal.Conflict)
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

    private void TakeTheirs() => (form, seen, theirs) = (AppointmentForm.Of(theirs!), theirs, null);

    private Task KeepMine()
    {
        seen = theirs;
        return Save();
    }
}
