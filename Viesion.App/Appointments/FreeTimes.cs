using Viesion.App.Ui.Fields;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments;

/// <summary>A time that is taken, explained beside its field, with the next ones that are free as proposals of the form (AGE-02).</summary>
internal static class FreeTimes
{
    /// <param name="known">The appointment that is changed: what it holds is free.</param>
    public static async Task Propose(IOperations operations, AppointmentForm form, FormErrors errors, Refusal taken, TimeProvider clock,
        int? known)
    {
        errors.Add(taken.Field!, AppointmentTexts.WithoutProposals(taken.Message));
        if (form.HostId is { } host && form.When(clock.Today()) is { } time)
            form.Free = await operations.Read<AgendaReads, IReadOnlyList<DateTimeOffset>>(
                reads => reads.Free(host, time.Start, time.Minutes, exceptId: known));
    }
}
