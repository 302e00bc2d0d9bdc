using Viesion.Domain.Appointments;
using Xunit;

namespace Viesion.Tests.Domain.Appointments;

public sealed class AppointmentTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 13, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_day_and_the_convocation_follow_the_appointment_of_one_person()
    {
        var appointment = Appointment.Book(new AppointmentTime(Start, 30), Content(), [12], 1, Start);
        Assert.Equal(new DateOnly(2026, 11, 24), appointment.Participants[0].Day);
        Assert.Null(appointment.Move(new AppointmentTime(Start.AddDays(1), 30), 1));
        Assert.Equal(new DateOnly(2026, 11, 25), appointment.Participants[0].Day);
        appointment.Write(new AppointmentTime(Start, 30), Content() with { ConvokedOn = new DateOnly(2026, 11, 20), ConvokedById = 7 });
        Assert.Equal((new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 20), 7),
            (appointment.Participants[0].Day, appointment.Participants[0].ConvokedOn, appointment.Participants[0].ConvokedById));
    }

    [Fact]
    public void Of_a_group_each_keeps_their_own_convocation()
    {
        var group = Appointment.Book(new AppointmentTime(Start, 120), Content() with { ConvokedOn = new DateOnly(2026, 11, 10) }, [12], 1,
            Start, "Atelier mobilité");
        Assert.Null(group.Convene(13, new DateOnly(2026, 11, 15)));
        group.Write(group.Time, Content());
        Assert.Equal([new DateOnly(2026, 11, 10), new DateOnly(2026, 11, 15)], group.Participants.Select(p => p.ConvokedOn));
        Assert.All(group.Participants, p => Assert.Equal(new DateOnly(2026, 11, 24), p.Day));
    }

    [Fact]
    public void A_conflict_is_said_with_or_without_its_proposals()
    {
        var said = AppointmentTexts.Conflict([new BusyTime(1, Start, Start.AddMinutes(30), "RDV de suivi")], [Start.AddHours(1)]);
        Assert.EndsWith("mardi 24/11 à 15:00.", said, StringComparison.Ordinal);
        Assert.Equal("L’agenda est déjà pris\u00a0: RDV de suivi, mardi 24/11/2026 de 14:00 à 14:30.",
            AppointmentTexts.WithoutProposals(said));
    }

    private static AppointmentContent Content() => new() { HostId = 1, NatureId = 1 };
}
