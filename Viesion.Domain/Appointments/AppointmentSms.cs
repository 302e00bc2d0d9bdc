using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Appointments;

/// <summary>
/// One SMS to one person about one appointment (AGE-05), planned with the booking. What it says and the phone it goes to are settled when
/// it leaves: until then it only knows when, and for what time of the appointment.
/// </summary>
[DossierData(DataKind.Path)]
public sealed class AppointmentSms
{
    private AppointmentSms()
    {
    }

    internal AppointmentSms(int beneficiaryId, SmsKind kind, DateTimeOffset appointmentAt, DateTimeOffset plannedFor)
        => (BeneficiaryId, Kind, AppointmentAt, PlannedFor, ReportKey) = (beneficiaryId, kind, appointmentAt, plannedFor, Guid.NewGuid());

    public int Id { get; private set; }

    public int ParticipantId { get; private set; }

    public int BeneficiaryId { get; private set; }

    public SmsKind Kind { get; private set; }

    /// <summary>The time of the appointment that it is planned for; once composed, the time that it told.</summary>
    public DateTimeOffset AppointmentAt { get; private set; }

    /// <summary>Leaves from this instant on.</summary>
    public DateTimeOffset PlannedFor { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Its row of the outbox, from the instant it is due.</summary>
    public long? MessageId { get; private set; }

    /// <summary>When its text was last made to be handed over.</summary>
    public DateTimeOffset? ComposedAt { get; private set; }

    /// <summary>The mobile that it was last made for, in E.164.</summary>
    public string? Phone { get; private set; }

    /// <summary>How many SMS the gateway charges for it.</summary>
    public int? Segments { get; private set; }

    /// <summary>What the gateway calls back with: nobody can guess it.</summary>
    public Guid ReportKey { get; private set; }

    public SmsDelivery? Delivery { get; private set; }

    public DateTimeOffset? ReportedAt { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Still to be said, and nothing of it may have left.</summary>
    public bool Pending => WithdrawnAt is null && ComposedAt is null;

    internal void Withdraw(DateTimeOffset now) => WithdrawnAt = now;

    /// <summary>The appointment moved before it left.</summary>
    internal void Follow(DateTimeOffset appointmentAt, DateTimeOffset plannedFor)
        => (AppointmentAt, PlannedFor) = (appointmentAt, plannedFor);

    /// <summary>Makes it from what is true now, or says why it does not leave.</summary>
    public Result<SmsText> Compose(SmsFacts facts, DateTimeOffset now)
    {
        var (appointment, participant) = (facts.Appointment, facts.Appointment.Participants.Single(p => p.Id == ParticipantId));
        if (Delivery is SmsDelivery.Delivered)
            return SmsRefusals.AlreadyDelivered;
        if (WithdrawnAt is not null || participant.Attendance is not Attendance.Planned || !appointment.Tells(Kind))
            return SmsRefusals.Withdrawn;
        if (appointment.StartsAt <= now)
            return SmsRefusals.Begun;
        if (participant.Sms.Any(other => other.Kind == Kind && other.Id > Id && other.WithdrawnAt is null))
            return SmsRefusals.Replaced;
        if (!PhoneNumber.IsMobile(facts.Phone))
            return SmsRefusals.NoMobile;
        var text = new SmsText(SmsTexts.Of(Kind, appointment.StartsAt, facts.HostLastName, facts.HostFirstName, facts.Address));
        (AppointmentAt, ComposedAt, Phone, Segments) = (appointment.StartsAt, now, facts.Phone, text.Segments);
        return text;
    }

    /// <summary>
    /// What the gateway reports. Said again it changes nothing, and what a phone has received it keeps. True when something changed.
    /// </summary>
    public bool Report(SmsDelivery delivery, DateTimeOffset now)
    {
        if (Delivery == delivery || Delivery is SmsDelivery.Delivered)
            return false;
        (Delivery, ReportedAt) = (delivery, now);
        return true;
    }
}
