using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Forms;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Lists;

namespace Viesion.App.Appointments.Collective;

/// <summary>
/// The people of a group, ticked and said of together: « tous présents sauf… », saved in one operation. What somebody else saves meanwhile
/// shows; what is ticked and said stays.
/// </summary>
public sealed partial class CollectivePeople(IOperations operations, TimeProvider clock) : ComponentBase
{
    private readonly AttendanceMarks marks = new();
    private IReadOnlySet<string> ticked = new HashSet<string>();
    private Attendance? attendance;
    private int? reason;
    private int from;

    [Parameter, EditorRequired] public CollectiveAppointment Group { get; set; } = null!;

    /// <summary>The reasons of absence.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<ListChoice> Items { get; set; } = [];

    /// <summary>It is saved: those who did not come.</summary>
    [Parameter] public EventCallback<IReadOnlyList<CollectivePerson>> OnSaved { get; set; }

    /// <summary>One person's part and its summary.</summary>
    [Parameter] public EventCallback<CollectivePerson> OnSettle { get; set; }
    [Parameter] public EventCallback<CollectivePerson> OnRemove { get; set; }

    /// <summary>Somebody else saved first: the page reads again.</summary>
    [Parameter] public EventCallback OnStale { get; set; }

    private EditSession Edit => field ??= new(operations);

    private bool Begun => Group.StartsAt <= clock.GetUtcNow();

    // Columns that say something.
    private bool WithSms => Group.RemindBySms || Group.ConfirmBySms;

    private bool WithConvocation => Group.People.Any(person => person.ConvokedOn is not null);

    private bool Open
        => Group.People.Any(person => person.Attendance is Attendance.Planned && marks.Of(person) is null
            && !ticked.Contains(French.Machine(person.ParticipantId)));

    private EventCallback<IReadOnlySet<string>> Ticks
        => Group.MayWrite ? EventCallback.Factory.Create<IReadOnlySet<string>>(this, keys => ticked = keys) : default;

    private TablePage<CollectivePerson> Page
    {
        get
        {
            from = from < Group.People.Count ? from : 0;
            var rows = Group.People.Skip(from).Take(TablePage.MaxRows).ToList();
            return new(rows, Group.People.Count, rows.Count == 0 ? 0 : from + 1, from > 0, from + rows.Count < Group.People.Count);
        }
    }

    private IReadOnlyList<Option<Attendance?>> States
        => [.. new[] { Attendance.UnexcusedAbsence, Attendance.ExcusedAbsence, Attendance.Present, Attendance.CancelledByReferent,
            Attendance.Postponed, Attendance.Planned }
            .Where(state => Begun || state is Attendance.CancelledByReferent or Attendance.Postponed or Attendance.Planned)
            .Select(state => new Option<Attendance?>(state, AppointmentTexts.Name(state)))];

    private string? Reason(CollectivePerson person)
        => marks.Of(person) is { } mark ? Items.FirstOrDefault(item => item.Id == mark.ReasonId)?.Label : person.AbsenceReason;

    private void Say()
    {
        var refused = Group.People.Where(person => ticked.Contains(French.Machine(person.ParticipantId))
            && !marks.Say(person, attendance!.Value, reason, Begun)).Select(person => person.Name).ToList();
        Edit.Fail(refused.Count == 0 ? null
            : $"Cela ne peut pas se noter de {string.Join(", ", refused)}{French.Nbsp}: ce qui est annulé ou reporté se remet d’abord en "
            + $"«{French.Nbsp}Prévu{French.Nbsp}».");
        ticked = new HashSet<string>();
    }

    private void OthersCame() => marks.OthersCame(Group.People, ticked);

    private void Forget()
    {
        marks.Clear();
        Edit.Begin();
    }

    private Task Save() => Edit.Save(async () =>
    {
        // « Mine » may have left nothing to save.
        if (marks.Count == 0)
            return;
        var refusal = (await Edit.Run(new RecordCollectiveAttendance(Group.Id, marks.Lines))).Refusal;
        if (refusal == Refusal.Conflict || refusal == Refusal.NotFound)
            await Meet(refusal);
        else if (Edit.Accepts(refusal))
        {
            var absent = marks.Absent;
            marks.Clear();
            ticked = new HashSet<string>();
            await OnSaved.InvokeAsync(absent);
        }
    });

    private async Task Meet(Refusal refusal)
    {
        await OnStale.InvokeAsync();
        if (marks.Against(Group.People, Items).Count > 0)
            Edit.Meet(() => marks.Against(Group.People, Items),
                theirs: () => marks.TakeTheirs(Group.People), mine: () => marks.KeepMine(Group.People));
        else
            Edit.Accepts(refusal);
    }
}
