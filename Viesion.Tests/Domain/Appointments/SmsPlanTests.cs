using Viesion.Domain.Appointments;
using Xunit;

namespace Viesion.Tests.Domain.Appointments;

public sealed class SmsPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Thursday = new(2026, 11, 26, 13, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_reminder_is_planned_48_hours_before_and_a_confirmation_at_once()
    {
        var appointment = Booked(remind: true, confirm: true);
        Assert.Equal([(SmsKind.Confirmation, Now), (SmsKind.Reminder, Thursday.AddHours(-48))], Waiting(appointment)
            .Select(sms => (sms.Kind, sms.PlannedFor)));
    }

    [Fact]
    public void Planning_again_changes_nothing()
    {
        var appointment = Booked(remind: true, confirm: true);
        appointment.PlanSms(Now.AddHours(3));
        // Its time has passed while no server ran: it still waits.
        appointment.PlanSms(Thursday.AddHours(-47));
        Assert.Equal(2, appointment.Participants[0].Sms.Count);
        Assert.Equal(Thursday.AddHours(-48), Waiting(appointment).Single(sms => sms.Kind == SmsKind.Reminder).PlannedFor);
    }

    [Fact]
    public void Less_than_48_hours_ahead_no_reminder_is_planned()
        => Assert.Empty(Booked(remind: true, at: Now.AddHours(48)).Participants[0].Sms);

    [Fact]
    public void Moved_later_the_reminder_follows()
    {
        var appointment = Booked(remind: true);
        Move(appointment, Thursday.AddDays(7), Now);
        Assert.Equal(Thursday.AddDays(5), Assert.Single(appointment.Participants[0].Sms).PlannedFor);
    }

    [Fact]
    public void Moved_to_less_than_48_hours_ahead_the_promised_reminder_leaves_soon_and_moved_back_it_waits_again()
    {
        var appointment = Booked(remind: true);
        Move(appointment, Now.AddHours(20), Now);
        Assert.Equal(Now + TimeSpan.FromMinutes(5), Assert.Single(Waiting(appointment)).PlannedFor);
        Move(appointment, Thursday, Now.AddMinutes(1));
        Assert.Equal(Thursday.AddHours(-48), Assert.Single(Waiting(appointment)).PlannedFor);
    }

    [Fact]
    public void Moved_after_it_was_told_it_is_told_again_once_and_dragged_back_it_is_not()
    {
        var appointment = Booked(remind: true, confirm: true);
        var told = appointment.Participants[0].Sms.Single(sms => sms.Kind == SmsKind.Confirmation);
        Assert.True(told.Compose(Facts(appointment, told), Now).Succeeded);
        Move(appointment, Thursday.AddDays(1), Now.AddHours(1));
        Assert.Equal(Now.AddHours(1) + TimeSpan.FromMinutes(5), Waiting(appointment)
            .Single(sms => sms.Kind == SmsKind.Confirmation).PlannedFor);
        Move(appointment, Thursday, Now.AddHours(1).AddMinutes(1));
        Assert.DoesNotContain(Waiting(appointment), sms => sms.Kind == SmsKind.Confirmation);
        Assert.Single(Waiting(appointment), sms => sms.Kind == SmsKind.Reminder && sms.PlannedFor == Thursday.AddHours(-48));
    }

    [Fact]
    public void Past_nothing_is_told_any_more()
    {
        var appointment = Booked(remind: true, confirm: true);
        appointment.PlanSms(Thursday);
        Assert.Empty(Waiting(appointment));
    }

    [Fact]
    public void What_a_phone_has_received_it_keeps()
    {
        var appointment = Booked(remind: true);
        var sms = appointment.Participants[0].Sms[0];
        Assert.True(sms.Report(SmsDelivery.Failed, Now));
        Assert.False(sms.Report(SmsDelivery.Failed, Now));
        Assert.True(sms.Report(SmsDelivery.Delivered, Now));
        Assert.False(sms.Report(SmsDelivery.Failed, Now));
        Assert.Equal(SmsRefusals.AlreadyDelivered, sms.Compose(Facts(appointment, sms), Now).Refusal);
    }

    [Fact]
    public void Without_a_mobile_or_once_begun_it_does_not_leave()
    {
        var appointment = Booked(remind: true);
        var sms = appointment.Participants[0].Sms[0];
        Assert.Equal(SmsRefusals.NoMobile, sms.Compose(Facts(appointment, sms) with { Phone = "+33475123456" }, Now).Refusal);
        Assert.Equal(SmsRefusals.Begun, sms.Compose(Facts(appointment, sms), Thursday).Refusal);
        Assert.Null(sms.ComposedAt);
    }

    private static Appointment Booked(bool remind = false, bool confirm = false, DateTimeOffset? at = null)
    {
        var appointment = Appointment.Book(new AppointmentTime(at ?? Thursday, 30),
            new AppointmentContent { HostId = 1, NatureId = 1, RemindBySms = remind, ConfirmBySms = confirm }, [7], 1, Now);
        appointment.PlanSms(Now);
        return appointment;
    }

    private static void Move(Appointment appointment, DateTimeOffset to, DateTimeOffset now)
    {
        Assert.Null(appointment.Move(new AppointmentTime(to, 30), 1));
        appointment.PlanSms(now);
    }

    private static IEnumerable<AppointmentSms> Waiting(Appointment appointment)
        => appointment.Participants[0].Sms.Where(sms => sms.Pending);

    private static SmsFacts Facts(Appointment appointment, AppointmentSms sms)
        => new(sms, appointment, "+33612345678", "Bernard", "Aïcha", null);
}
