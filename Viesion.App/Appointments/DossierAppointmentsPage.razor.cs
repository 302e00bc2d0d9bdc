using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Appointments;

/// <summary>« Entretiens » of a dossier (AGE-01, AGE-03): what is planned, then what took place, with what became of each.</summary>
public sealed partial class DossierAppointmentsPage(IOperations operations, NavigationManager navigation, LiveFeed live, Toaster toaster)
    : ComponentBase, IDisposable
{
    private AppointmentDialogs? dialogs;
    private IDisposable? listening;
    private AppointmentRow? convoked;
    private bool convoking;
    private bool asked;
    private bool opened;

    [Parameter] public int Id { get; set; }

    /// <summary>« rendez-vous » opens the form at once: the way in from the résumé and the alerts.</summary>
    [SupplyParameterFromQuery(Name = "action")] public string? Action { get; set; }

    /// <summary>The person's part whose attendance is to be said at once: the way in from the alerts.</summary>
    [SupplyParameterFromQuery(Name = "noter")] public string? ToSettle { get; set; }

    [PersistentState] public DossierAppointments? Model { get; set; }

    private EditSession Acts => field ??= new(operations);

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive)
            listening ??= live.Listen(LiveTopic.Appointment, change => change.BeneficiaryId == Id ? InvokeAsync(Refresh)
                : Task.CompletedTask);
        // The frame answers 404 outside the perimeter.
        if (Model?.BeneficiaryId != Id)
            Model = await Read(0);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (dialogs is null || Model is not { MayWrite: true } || Model.BeneficiaryId != Id)
            return;
        if (Action != "rendez-vous")
            asked = false;
        else if (!asked)
        {
            asked = true;
            Book();
            // The form opens once: not again when the page is loaded anew.
            navigation.NavigateTo(navigation.GetUriWithQueryParameter("action", (string?)null), replace: true);
        }
        if (opened)
            return;
        opened = true;
        if (int.TryParse(ToSettle, out var participant))
            dialogs.Settle(participant);
    }

    public void Dispose() => listening?.Dispose();

    private static TablePage<AppointmentRow> Table(AppointmentPage page)
        => new(page.Rows, page.Total, page.Rows.Count == 0 ? 0 : page.From + 1, page.From > 0, page.From + page.Rows.Count < page.Total);

    private Task<DossierAppointments?> Read(int from, int upcoming = 0)
        => operations.Read<AppointmentReads, DossierAppointments?>(reads => reads.OfDossier(Id, from, upcoming));

    private async Task Reload() => Model = await Read(Model?.Others.From ?? 0, Model?.Upcoming.From ?? 0) ?? Model;

    private async Task Refresh()
    {
        await Reload();
        StateHasChanged();
    }

    private async Task Turn(int by) => Model = await Read(Math.Max(0, Model!.Others.From + by), Model.Upcoming.From) ?? Model;

    private async Task TurnUpcoming(int by) => Model = await Read(Model!.Others.From, Math.Max(0, Model.Upcoming.From + by)) ?? Model;

    private void Book() => dialogs!.Book(new AppointmentAsk { BeneficiaryId = Id });

    private void Change(AppointmentRow row)
        => dialogs!.Book(new AppointmentAsk { AppointmentId = row.AppointmentId, BeneficiaryId = row.BeneficiaryId });

    private void Settle(AppointmentRow row) => dialogs!.Settle(row.ParticipantId);

    private async Task Present(AppointmentRow row)
    {
        var refusal = (await Acts.Act(new RecordAttendance(row.ParticipantId, row.ParticipantVersion, Attendance.Present, null, null)))
            .Refusal;
        if (refusal is null)
            toaster.Success("Présence notée. La synthèse se rédige depuis la même ligne.");
        else
            toaster.Error(refusal.Message);
        await Reload();
    }
}
