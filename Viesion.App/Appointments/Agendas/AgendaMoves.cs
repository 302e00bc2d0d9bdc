using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments.Agendas;

/// <summary>
/// Moves appointments and takes them back (AGE-04). What is refused is said with its reason; what is done can be undone while it stands
/// where it was put.
/// </summary>
internal sealed class AgendaMoves(IOperations operations, EditSession acts, Toaster toaster, TimeProvider clock, Func<Task> refresh)
{
    /// <summary>Null when it is done; the page is up to date either way.</summary>
    /// <param name="version">The version that the person saw, which may be older than the one that is shown now.</param>
    public async Task<Refusal?> Move(AgendaEvent before, uint version, AgendaPlacement to)
    {
        var refusal = (await acts.Act(to.Move(before.Id, version))).Refusal;
        await refresh();
        if (refusal is null)
            toaster.Done(Said("Rendez-vous déplacé", to), "Annuler", () => TakeBack(before, to));
        return refusal;
    }

    private async Task TakeBack(AgendaEvent before, AgendaPlacement put)
    {
        var now = await operations.Read<AgendaReads, AgendaEvent?>(reads => reads.Event(before.Id));
        var back = AgendaPlacement.Of(before);
        var refusal = now is null || AgendaPlacement.Of(now) != put ? Refusal.Conflict
            : (await acts.Act(back.Move(before.Id, now.Version))).Refusal;
        await refresh();
        if (refusal is null)
            toaster.Success(Said("Rendez-vous remis à sa place", back));
        else
            toaster.Error(refusal == Refusal.Conflict ? $"Ce rendez-vous a changé depuis{French.Nbsp}: il n’est pas remis à sa place."
                : refusal.Message);
    }

    private string Said(string what, AgendaPlacement at)
    {
        var time = AppointmentTime.At(at.Day, at.Time, at.Minutes, clock.Today());
        return time.Succeeded ? $"{what}{French.Nbsp}: {AppointmentTexts.Slot(time.Value.Start)}. {OpeningHours.Usual.Warning(time.Value)}"
            .TrimEnd() : $"{what}.";
    }
}
