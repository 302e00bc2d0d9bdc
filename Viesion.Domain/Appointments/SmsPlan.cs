namespace Viesion.Domain.Appointments;

/// <summary>
/// When somebody is told of their appointment by SMS (AGE-05): for each kind at most one waits to leave, and no time is told twice.
/// </summary>
internal static class SmsPlan
{
    /// <summary>How long before the appointment its reminder leaves.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromHours(48);

    /// <summary>
    /// What a move leaves for changing one's mind, when its SMS would leave at once: dragged there and back, nobody is told anything.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Brings the plan of one person in line with the appointment: adds, moves or withdraws; what has left stays as it is.
    /// </summary>
    public static void Follow(List<AppointmentSms> known, SmsKind kind, int beneficiaryId, Appointment appointment, bool expected,
        DateTimeOffset now)
    {
        var startsAt = appointment.StartsAt;
        var pending = known.Find(sms => sms.Kind == kind && sms.Pending);
        var told = known.Where(sms => sms.Kind == kind && sms.ComposedAt is not null).MaxBy(sms => sms.Id)?.AppointmentAt;
        var wanted = expected && startsAt > now && told != startsAt;
        if (wanted && pending?.AppointmentAt == startsAt)
            return;
        if ((wanted ? Due(kind, appointment, pending is not null || told is not null, now) : null) is not { } due)
            pending?.Withdraw(now);
        else if (pending is { MessageId: null })
            pending.Follow(startsAt, due);
        else
        {
            // In the outbox already, it would tell the new time too early.
            pending?.Withdraw(now);
            known.Add(new AppointmentSms(beneficiaryId, kind, startsAt, due));
        }
    }

    // Moved to less than 48 h ahead, whoever was promised a reminder learns of it at once; unless the confirmation says it.
    private static DateTimeOffset? Due(SmsKind kind, Appointment appointment, bool promised, DateTimeOffset now)
        => kind is SmsKind.Confirmation ? promised ? now + Grace : now
            : appointment.StartsAt - Notice > now ? appointment.StartsAt - Notice
            : promised && !appointment.ConfirmBySms ? now + Grace : null;
}
