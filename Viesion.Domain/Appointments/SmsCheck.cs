using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// Refuses an SMS that can't be sent, beside the box that was just ticked (AGE-05): no mobile known, less than 48 h left. A box that was
/// ticked before stays so.
/// </summary>
public sealed class SmsCheck(ISmsMessages sms, TimeProvider clock)
{
    /// <summary>True while its reminder can still leave 48 h before it.</summary>
    public static bool MayRemind(DateTimeOffset startsAt, DateTimeOffset now) => startsAt - SmsPlan.Notice > now;

    /// <param name="dossiers">Whom it would go to: one of a group with a mobile is enough, the others simply get none.</param>
    /// <param name="known">The appointment that is changed.</param>
    public async Task<Refusal?> Of(AppointmentContent content, AppointmentTime time, IReadOnlyCollection<int> dossiers, Appointment? known,
        CancellationToken cancellationToken)
    {
        var (remind, confirm) = (content.RemindBySms && known?.RemindBySms != true, content.ConfirmBySms && known?.ConfirmBySms != true);
        if (!remind && !confirm)
            return null;
        if (remind && !MayRemind(time.Start, clock.GetUtcNow()))
            return SmsRefusals.TooLate;
        if (confirm && time.Start <= clock.GetUtcNow())
            return SmsRefusals.Past;
        return await sms.AnyMobile(dossiers, cancellationToken) ? null
            : SmsRefusals.NoPhone(remind ? nameof(AppointmentContent.RemindBySms) : nameof(AppointmentContent.ConfirmBySms));
    }
}
