using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Viesion.App.Messaging;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Appointments.Agendas;

/// <summary>« Agenda » (AGE-04): what is shown is the address; where it says nothing, what was shown last.</summary>
public sealed partial class AgendaPage(IOperations operations, NavigationManager navigation, LiveFeed feed, Toaster toaster,
    TimeProvider clock, IJSRuntime js) : ComponentBase, IDisposable
{
    private readonly FormErrors errors = new();
    private AgendaSurface? surface;
    private LiveReading? live;
    private AgendaMoves? moves;
    private AgendaEvent? chosen;
    private AppointmentDialogs? dialogs;
    private bool reading;
    private bool moving;
    private bool convoking;
    private int asked;
    private AgendaAddress? wanted;

    [CascadingParameter] private HttpContext? Http { get; set; }

    [SupplyParameterFromQuery] private string? Vue { get; set; }
    [SupplyParameterFromQuery] private string? Jour { get; set; }
    [SupplyParameterFromQuery] private string? Qui { get; set; }

    [PersistentState] public AgendaState? State { get; set; }

    private int Me => operations.Perimeter.StaffMemberId ?? 0;

    private DateOnly Today => clock.Today();

    private AgendaCast Cast => new(State!.Owners, State.Shown.People, operations.Perimeter);

    private string Memory => AgendaMemory.Write(Me, State!.Shown);

    private AgendaMoves Moves => moves ??= new AgendaMoves(operations, new EditSession(operations), toaster, clock, Refresh);

    protected override async Task OnParametersSetAsync()
    {
        var shown = AgendaAddress.Read(Vue, Jour, Qui, State?.Shown ?? await Remembered(), Today);
        if (State?.Shown.ToString() != shown.ToString())
            await Load(shown);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            live = new LiveReading(feed, clock, () => InvokeAsync(Refresh))
                .Follow(LiveTopic.Agenda, change => change.StaffMemberId is { } host && State?.Shown.People.Contains(host) == true);
    }

    public void Dispose() => live?.Dispose();

    // While the page is prepared the browser’s cookie came with the request; later the browser is asked.
    private async Task<AgendaAddress> Remembered()
    {
        var written = Http?.Request.Cookies[AgendaMemory.Cookie];
        if (Http is null && RendererInfo.IsInteractive)
        {
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/agenda.js"]);
            written = await module.InvokeAsync<string?>("remembered");
        }
        return AgendaMemory.Read(written, Me, Today);
    }

    private async Task Load(AgendaAddress shown)
    {
        var question = ++asked;
        wanted = shown;
        var sheet = await operations.Read<AgendaReads, AgendaSheet>(
            reads => reads.Sheet(shown.People, AgendaClock.Midnight(shown.From), AgendaClock.Midnight(shown.To)));
        // Something else may have been asked meanwhile: the last asked is the one shown.
        if (question == asked)
            State = new AgendaState(shown, sheet.Owners, sheet.Events);
    }

    private async Task Refresh()
    {
        if (State is null)
            return;
        // What is on its way to the screen, rather than what it is about to replace.
        await Load(wanted ?? State.Shown);
        StateHasChanged();
    }

    private void Choose(int[] people) => navigation.NavigateTo((State!.Shown with { People = people }).ToString(), replace: true);

    private void Go(DateOnly? day)
    {
        if (day is { } chosenDay)
            navigation.NavigateTo((State!.Shown with { Day = chosenDay }).ToString());
    }

    private void OpenCard(int id)
    {
        chosen = State!.Events.FirstOrDefault(e => e.Id == id);
        reading = chosen is not null;
        StateHasChanged();
    }

    private void Book(DateOnly? day, int? minute)
    {
        if (Cast.Bookable is not [var first, ..])
            return;
        dialogs!.Book(new AppointmentAsk
        {
            HostId = first.Id,
            Day = day ?? (State!.Shown.Day < Today ? null : State.Shown.Day),
            Time = minute is { } at ? AgendaClock.Time(at) : null
        });
    }

    private void Book(DateOnly day, int? minute) => Book((DateOnly?)day, minute);

    private void Edit(AgendaEvent appointment)
    {
        reading = false;
        dialogs!.Book(new AppointmentAsk { AppointmentId = appointment.Id });
    }

    private void Settle(int participantId)
    {
        reading = false;
        dialogs!.Settle(participantId);
    }

    private void AskToMove(AgendaEvent appointment)
    {
        chosen = appointment;
        (reading, moving) = (false, true);
    }

    private void Convoke(AgendaEvent appointment)
    {
        chosen = appointment;
        (reading, convoking) = (false, true);
    }

    private async Task<Refusal?> Move(AgendaEvent before, AgendaPlacement to)
    {
        var refusal = await Moves.Move(before, before.Version, to);
        if (refusal is null && surface is not null)
            await surface.Focus(before.Id);
        return refusal;
    }

    private async Task<bool> Drop(int id, uint version, DateOnly day, int? minute, bool end)
    {
        if (State!.Events.FirstOrDefault(e => e.Id == id) is not { } before)
            return false;
        var now = AgendaPlacement.Of(before);
        var to = end ? now with { Minutes = AgendaClock.Between(before.StartsAt, day, minute ?? 0) }
            : now with { Day = day, Time = minute is { } at ? AgendaClock.Time(at) : now.Time };
        var refusal = await Moves.Move(before, version, to);
        if (refusal is not null)
            toaster.Error(refusal.Message);
        return refusal is null;
    }
}
