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

/// <summary>« Mes rendez-vous » (AGE-11): à venir, réalisés, non traités; those that are not settled are settled in one click.</summary>
public sealed partial class MyAppointmentsPage(IOperations operations, NavigationManager navigation, LiveFeed live, Toaster toaster)
    : ComponentBase, IDisposable
{
    private AppointmentDialogs? dialogs;
    private IDisposable? listening;
    private AppointmentRow? convoked;
    private bool convoking;

    [SupplyParameterFromQuery(Name = "liste")] public string? Asked { get; set; }

    [SupplyParameterFromQuery(Name = "rang")] public string? Rank { get; set; }

    [PersistentState] public MyAppointments? Model { get; set; }

    private AppointmentList List => AppointmentAddress.Read(Asked);

    /// <summary>« rendez-vous » opens the form at once: the way in from the home.</summary>
    [SupplyParameterFromQuery(Name = "action")] public string? Action { get; set; }

    private int From => int.TryParse(Rank, out var from) ? Math.Max(0, from) : 0;

    private string Caption => List switch
    {
        AppointmentList.Unsettled => "Mes rendez-vous non traités",
        AppointmentList.Settled => "Mes rendez-vous réalisés",
        _ => "Mes rendez-vous à venir"
    };

    private (string Title, string Text) Nothing => List switch
    {
        AppointmentList.Unsettled => ("Tout est traité", "Un rendez-vous passé dont on n’a pas dit s’il avait eu lieu apparaît ici."),
        AppointmentList.Settled =>
            ("Aucun rendez-vous réalisé", "Les rendez-vous dont la réalisation est notée apparaissent ici, le dernier d’abord."),
        _ => ("Aucun rendez-vous à venir", "Prenez un rendez-vous ici, depuis un dossier ou depuis l’agenda."),
    };

    private IReadOnlyList<PageTab> Lists =>
    [
        new("À venir", AppointmentAddress.Of(AppointmentList.Upcoming))
        {
            Count = Model?.Counts.Upcoming,
            Current = List is AppointmentList.Upcoming
        },
        new("Non traités", AppointmentAddress.Of(AppointmentList.Unsettled))
        {
            Count = Model?.Counts.Unsettled,
            Current = List is AppointmentList.Unsettled
        },
        new("Réalisés", AppointmentAddress.Of(AppointmentList.Settled))
        {
            Count = Model?.Counts.Settled,
            Current = List is AppointmentList.Settled
        },
    ];

    private TablePage<AppointmentRow>? Table => Model is not { Page: { } page } ? null
        : new(page.Rows, page.Total, page.Rows.Count == 0 ? 0 : page.From + 1, page.From > 0, page.From + page.Rows.Count < page.Total);

    private EditSession Acts => field ??= new(operations);

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive)
            listening ??= live.Listen(LiveTopic.Agenda, change => change.StaffMemberId == operations.Perimeter.StaffMemberId
                ? InvokeAsync(Redraw) : Task.CompletedTask);
        if (Model?.List != List || (Model.Page.From != From && From < Model.Page.Total))
            await Refresh();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && Action == "rendez-vous")
            dialogs!.Book(new AppointmentAsk());
    }

    public void Dispose() => listening?.Dispose();

    private async Task Refresh()
    {
        var (list, from) = (List, From);
        Model = await operations.Read<AppointmentReads, MyAppointments>(
            async reads => new MyAppointments(list, await reads.Mine(list, from), await reads.Counts()));
    }

    private async Task Redraw()
    {
        await Refresh();
        StateHasChanged();
    }

    private async Task Present(AppointmentRow row)
    {
        var refusal = (await Acts.Act(new RecordAttendance(row.ParticipantId, row.ParticipantVersion, Attendance.Present, null, null)))
            .Refusal;
        if (refusal is null)
            toaster.Success($"Présence de {row.Person} notée.");
        else
            toaster.Error(refusal.Message);
        await Refresh();
    }

    private void GoTo(int from) => navigation.NavigateTo(navigation.GetUriWithQueryParameter("rang", from <= 0 ? null : (int?)from));
}
