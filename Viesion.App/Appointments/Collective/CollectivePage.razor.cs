using Microsoft.AspNetCore.Components;
using Viesion.App.Appointments.Agendas;
using Viesion.App.Messaging;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Lists;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Appointments.Collective;

/// <summary>
/// A collective appointment (AGE-06): who is convened, who came, and what is done with the whole. Outside the perimeter it does not exist.
/// </summary>
public sealed partial class CollectivePage(IOperations operations, NavigationManager navigation, LiveFeed feed, Toaster toaster,
    TimeProvider clock) : ComponentBase, IDisposable
{
    private AppointmentDialogs? dialogs;
    private LiveReading? live;
    private IReadOnlyList<ListChoice> items = [];
    private IReadOnlyList<CollectivePerson> absent = [];
    private CollectivePerson? leaving;
    private CollectivePerson? proposed;
    private CollectiveDialog? shown;
    private AgendaEvent? moved;
    private AgendaCast? cast;

    [Parameter] public int Id { get; set; }

    [PersistentState] public CollectiveAppointment? Model { get; set; }

    private bool Untouched => Model!.People.All(person => person.Attendance is Attendance.Planned);

    private bool Attended => Model!.People.Any(person => person.Expected && person.Attendance is not Attendance.Planned);

    private EditSession Acts => field ??= new(operations);

    protected override async Task OnParametersSetAsync()
    {
        if (Model?.Id != Id)
            Model = await Read();
        if (Model is null)
            navigation.NotFound();
        else if (RendererInfo.IsInteractive && items.Count == 0)
            items = (await operations.Read<AppointmentFormReads, AppointmentChoices>(reads => reads.Choices())).Items;
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (live is null && Model is not null)
            live = new LiveReading(feed, clock, () => InvokeAsync(Refresh))
                .Follow(LiveTopic.Agenda, change => change.StaffMemberId == Model?.HostId)
                .Follow(LiveTopic.Appointment, change => Model?.People.Any(person => person.BeneficiaryId == change.BeneficiaryId) is true);
    }

    public void Dispose() => live?.Dispose();

    private Task<CollectiveAppointment?> Read() => operations.Record<CollectiveReads, CollectiveAppointment?>(reads => reads.Of(Id));

    private async Task Refresh()
    {
        Model = await Read() ?? Model;
        StateHasChanged();
    }

    private void Show(CollectiveDialog dialog) => shown = dialog;

    private void Hide(bool open) => shown = open ? shown : null;

    private async Task Noted(IReadOnlyList<CollectivePerson> missing)
    {
        absent = missing;
        toaster.Success("Réalisation enregistrée.");
        await Refresh();
    }

    // As after an individual one: the next nature, where there is one; otherwise it is to be chosen.
    private async Task Propose(CollectivePerson person)
    {
        var row = await operations.Read<AppointmentReads, AppointmentRow?>(reads => reads.OfParticipant(person.ParticipantId));
        if (row is null)
            return;
        proposed = person;
        dialogs!.Book(new AppointmentAsk { After = row, NatureId = Model!.NextNature is null ? null : Model.NextNatureId });
    }

    private Task Booked()
    {
        if (proposed is not null)
            (absent, proposed) = ([.. absent.Where(person => person.ParticipantId != proposed.ParticipantId)], null);
        return Refresh();
    }

    private Task Cancel() => Do(new CancelCollective(Id, Model!.Version), "Rendez-vous annulé pour tous.");

    private async Task Remove()
    {
        if (leaving is { } person)
            await Do(new RemoveParticipant(Id, Model!.Version, person.ParticipantId), $"{person.Name} n’est plus dans ce rendez-vous.");
    }

    private async Task Do(ICommand<Done> command, string done)
    {
        var refusal = (await Acts.Act(command)).Refusal;
        if (refusal is null)
            toaster.Success(done);
        else
            toaster.Error(refusal.Message);
        await Refresh();
    }

    private async Task AskToMove()
    {
        moved = await operations.Read<AgendaReads, AgendaEvent?>(reads => reads.Event(Id));
        var owners = await operations.Read<AgendaReads, List<AgendaOwner>>(reads => reads.Owners());
        if (moved is null)
            toaster.Error("L’agenda où se tient ce rendez-vous ne vous est plus ouvert.");
        else
            (cast, shown) = (new AgendaCast(owners, [moved.HostId], operations.Perimeter), CollectiveDialog.Move);
    }

    private Task<Refusal?> Move(AgendaEvent before, AgendaPlacement to)
        => new AgendaMoves(operations, Acts, toaster, clock, Refresh).Move(before, before.Version, to);
}
