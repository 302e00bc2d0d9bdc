using Microsoft.AspNetCore.Components;
using Viesion.App.Beneficiaries;
using Viesion.App.Searches;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Searches;

namespace Viesion.App.Appointments.Collective;

/// <summary>
/// « Inscriptions par lot » (AGE-06): a group, from ticked dossiers, a saved search, or one by one. What is refused says why; what is typed
/// stays.
/// </summary>
public sealed partial class CollectiveBookingPage(IOperations operations, NavigationManager navigation, Toaster toaster, TimeProvider clock)
    : ComponentBase
{
    private CollectiveForm? form;
    private IReadOnlyList<int> engaged = [];
    private long excess;
    private int missing;

    [SupplyParameterFromQuery(Name = "dossiers")] public string? Ticked { get; set; }

    [SupplyParameterFromQuery(Name = "recherche")] public string? Search { get; set; }

    [PersistentState] public CollectiveBooking? Model { get; set; }

    private EditSession Edit => field ??= new(operations);

    protected override async Task OnInitializedAsync()
    {
        Model ??= await Open();
        (form, missing, excess) = (CollectiveForm.Of(Model, operations.Perimeter.StaffMemberId), Model.Missing, Model.Excess);
    }

    private async Task<CollectiveBooking> Open()
    {
        var choices = await operations.Read<AppointmentFormReads, AppointmentChoices>(reads => reads.Choices());
        var searches = (await operations.Read<SavedSearchReads, SearchBook>(reads => reads.Book())).Saved;
        var asked = CollectiveAddress.Dossiers(Ticked);
        var (total, found) = ((long)asked.Count, asked);
        if (asked.Count == 0 && int.TryParse(Search, out var id) && searches.FirstOrDefault(line => line.Id == id) is { } search)
            (total, found) = await Answers(search);
        if (total > Appointment.MaxParticipants)
            return new CollectiveBooking(choices, searches, [], 0, total);
        var people = await People(found);
        return new CollectiveBooking(choices, searches, people, asked.Count == 0 ? 0 : asked.Count - people.Count, 0);
    }

    private Task<(long Total, IReadOnlyList<int> Dossiers)> Answers(SavedSearchLine search)
    {
        var asked = DossierListAddress.Query(SavedSearchTexts.Href(search)).Search;
        return operations.Read<DossierListReads, (long, IReadOnlyList<int>)>(reads => reads.AtMost(asked, Appointment.MaxParticipants));
    }

    private async Task<IReadOnlyList<ConvenableDossier>> People(IReadOnlyList<int> dossiers)
        => dossiers.Count == 0 ? [] : await operations.Read<CollectiveReads, IReadOnlyList<ConvenableDossier>>(
            reads => reads.Dossiers(dossiers));

    private async Task Add(int dossier) => await Add(await People([dossier]));

    private async Task TakeSearch(SavedSearchLine search)
    {
        var (total, found) = await Answers(search);
        excess = total > Appointment.MaxParticipants ? total : 0;
        var people = await People(found);
        await Add(people);
        if (excess == 0 && people.Count == 0)
            toaster.Warning("Cette recherche ne donne personne aujourd’hui.");
    }

    private Task Add(IReadOnlyList<ConvenableDossier> people)
    {
        form!.Add(people);
        Edit.Errors.Clear(nameof(BookCollective.Dossiers));
        return Check();
    }

    private void Remove(int dossier)
    {
        form!.Remove(person => person.Id == dossier);
        Edit.Touch();
        Edit.Errors.Clear(nameof(BookCollective.Dossiers));
    }

    // Who is already expected elsewhere at that time.
    private async Task Check()
        => engaged = form!.Appointment.When(clock.Today()) is { } time && form.People.Count > 0
            ? await operations.Read<CollectiveReads, IReadOnlyList<int>>(
                reads => reads.Engaged([.. form.People.Select(person => person.Id)], time.Start, time.End)) : [];

    private Task Save() => Edit.Save(async () =>
    {
        foreach (var lacking in form!.Missing())
            Edit.Accepts(lacking);
        form.Appointment.Free = [];
        if (!Edit.Errors.IsEmpty)
            return;
        var booked = await Edit.Run(form.Command(clock));
        if (!booked.Succeeded)
            await Explain(booked.Refusal);
        else
        {
            toaster.Success(
                $"Rendez-vous collectif pris{French.Nbsp}: "
                + $"{French.Count(form.People.Count, "personne convoquée", "personnes convoquées")}.");
            navigation.NavigateTo(CollectiveAddress.Of(booked.Value));
        }
    });

    private async Task Explain(Refusal refusal)
    {
        if (refusal.Code == AppointmentRefusals.TakenCode)
            await FreeTimes.Propose(operations, form!.Appointment, Edit.Errors, refusal, clock, null);
        else if (refusal == Refusal.NotFound)
            await Forget();
        else
            Edit.Accepts(refusal);
    }

    // Somebody has left the perimeter since the page was opened.
    private async Task Forget()
    {
        var seen = (await People([.. form!.People.Select(person => person.Id)])).Select(person => person.Id).ToHashSet();
        missing = form.People.Count - seen.Count;
        form.Remove(person => !seen.Contains(person.Id));
        Edit.Fail(missing == 0 ? Refusal.NotFound.Message
            : "Rien n’est encore enregistré\u00a0: vérifiez la liste des personnes, puis convoquez de nouveau.");
    }
}
