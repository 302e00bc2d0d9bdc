using Microsoft.AspNetCore.Components;
using Viesion.App.Lists;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments;

/// <summary>
/// Says what became of an appointment, with its summary theme by theme, and proposes what follows: the next nature after an absence,
/// another day after a postponement.
/// </summary>
public sealed partial class AttendanceDialog(IOperations operations, Toaster toaster, TimeProvider clock) : ComponentBase
{
    private AttendanceForm form = new();
    private AppointmentChoices? choices;
    private AppointmentRow? seen;
    private bool next;

    [Parameter] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>The person's part in the appointment (<see cref="AppointmentRow.ParticipantId"/>).</summary>
    [Parameter] public int? ParticipantId { get; set; }

    /// <summary>Chosen beforehand: « Absent » on a line.</summary>
    [Parameter] public Attendance? Proposed { get; set; }

    /// <summary>It is said. When it holds what is to be booked next, the page opens the dialog of an appointment.</summary>
    [Parameter] public EventCallback<AttendanceOutcome> OnSaved { get; set; }

    private NatureChoice? Nature => choices?.Natures.FirstOrDefault(nature => nature.Id == seen?.NatureId);

    private IReadOnlyList<Option<Attendance?>> States
        => [.. AppointmentMarks.Choices(seen!, clock.GetUtcNow())
            .Select(state => new Option<Attendance?>(state, AppointmentTexts.Name(state)))];

    private IReadOnlyList<Option<int?>> OtherThemes
        => [.. ListOptions.Of(choices!.Items, ListKind.AppointmentTheme)
            .Where(option => form.Summaries.TrueForAll(summary => summary.ThemeId != option.Value))];

    // What the lifecycle leads to, when somebody is to be seen again. A group is not booked again for one: who missed it is seen alone.
    private (string Label, AppointmentAsk Ask)? Follow
        => seen is null || (seen.Collective && !form.IsAbsence) ? null : form.Attendance switch
        {
            Attendance.ExcusedAbsence or Attendance.UnexcusedAbsence when Nature is { NextNature: { } label, NextNatureId: { } id } =>
                ($"Prendre ensuite\u00a0: {label}", Again(id)),
            Attendance.ExcusedAbsence or Attendance.UnexcusedAbsence => ("Prendre un autre rendez-vous", Again(null)),
            Attendance.Postponed when seen.Attendance is not Attendance.Postponed =>
                ("Prendre aussitôt le nouveau rendez-vous", Again(null)),
            Attendance.Present => ("Prévoir le prochain entretien", Again(null)),
            _ => null,
        };

    private EditSession Edit => field ??= new(operations);

    private async Task Begin()
    {
        seen = null;
        if (ParticipantId is not { } id)
            return;
        var row = await operations.Read<AppointmentReads, AppointmentRow?>(reads => reads.OfParticipant(id));
        choices = await operations.Read<AppointmentFormReads, AppointmentChoices>(reads => reads.Choices(row));
        if (row is null)
        {
            toaster.Error(Refusal.NotFound.Message);
            await OpenChanged.InvokeAsync(false);
            return;
        }
        (form, seen) = (AttendanceForm.Of(row, clock.GetUtcNow()), row);
        if (Proposed is { } proposed && AppointmentMarks.Choices(row, clock.GetUtcNow()).Contains(proposed))
            form.Attendance = proposed;
        Choose(form.Attendance);
    }

    // What is nearly always done next is proposed ticked; the rest is offered.
    private void Choose(Attendance? attendance)
    {
        form.Attendance = attendance;
        next = attendance != seen!.Attendance
            && (attendance is Attendance.Postponed || (form.IsAbsence && Nature is { NextNature: not null }));
    }

    private AppointmentAsk Again(int? natureId) => new() { After = seen, NatureId = natureId };

    private Task Save() => Edit.Save(async () =>
    {
        if (form.Attendance is null)
        {
            Edit.Wrong(nameof(RecordAttendance.Attendance), "Dites si la personne est venue.");
            return;
        }
        var refusal = (await Edit.Run(form.Command(seen!))).Refusal;
        if (refusal == Refusal.Conflict)
            await Meet();
        else if (refusal is not null
            && refusal.Field is not (nameof(RecordAttendance.AbsenceReasonId) or nameof(RecordAttendance.Summaries)))
            Edit.Fail(refusal.Message);
        else if (Edit.Accepts(refusal))
        {
            var said = $"Rendez-vous noté : {AppointmentTexts.Name(form.Attendance!.Value).ToLowerInvariant()}.";
            var outcome = new AttendanceOutcome(said, next ? Follow?.Ask : null);
            await OpenChanged.InvokeAsync(false);
            await OnSaved.InvokeAsync(outcome);
        }
    });

    private async Task Meet()
    {
        var id = seen!.ParticipantId;
        if (await operations.Read<AppointmentReads, AppointmentRow?>(reads => reads.OfParticipant(id)) is not { } now)
            Edit.Accepts(Refusal.NotFound);
        else
            Edit.Meet(() => form.Against(now, choices!.Items),
                theirs: () => (form, seen, next) = (AttendanceForm.Of(now, clock.GetUtcNow()), now, false), mine: () => seen = now);
    }
}
