using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Xunit;

namespace Viesion.Tests.Domain.Appointments;

public sealed class AppointmentTimeTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void What_is_typed_in_Paris_is_kept_as_an_instant()
    {
        var winter = AppointmentTime.At(new(2026, 11, 24), new(14, 0), 30, Today).Value;
        Assert.Equal(
            (new DateTimeOffset(2026, 11, 24, 13, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 24, 13, 30, 0, TimeSpan.Zero)),
            (winter.Start, winter.End));
        Assert.Equal(new DateTimeOffset(2027, 7, 1, 12, 0, 0, TimeSpan.Zero),
            AppointmentTime.At(new(2027, 7, 1), new(14, 0), 30, Today).Value.Start);
    }

    [Fact]
    public void The_hour_that_March_skips_is_refused_and_the_one_that_October_doubles_is_the_first()
    {
        Assert.Equal(AppointmentRefusals.SkippedHour, AppointmentTime.At(new(2027, 3, 28), new(2, 30), 30, Today).Refusal);
        Assert.Equal(new DateTimeOffset(2027, 10, 31, 0, 30, 0, TimeSpan.Zero),
            AppointmentTime.At(new(2027, 10, 31), new(2, 30), 30, Today).Value.Start);
        // Over the change itself: an hour of work is an hour.
        var over = AppointmentTime.At(new(2027, 3, 28), new(1, 30), 60, Today).Value;
        Assert.Equal("03:30", over.End.InParis().ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_appointment_may_pass_midnight()
        => Assert.Equal("22/11 01:00", AppointmentTime.At(Today, new(23, 30), 90, Today).Value.End.InParis()
            .ToString("dd/MM HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(0)]
    [InlineData(-30)]
    [InlineData(1_000)]
    [InlineData(int.MaxValue)]
    public void A_duration_out_of_bounds_is_refused(int minutes)
        => Assert.Equal(AppointmentRefusals.BadDuration, AppointmentTime.At(Today, new(9, 0), minutes, Today).Refusal);

    [Fact]
    public void A_day_or_an_hour_that_is_missing_or_far_is_refused_beside_its_field()
    {
        Assert.Equal("Day", AppointmentTime.At(null, new(9, 0), 30, Today).Refusal!.Field);
        Assert.Equal("Time", AppointmentTime.At(Today, null, 30, Today).Refusal!.Field);
        Assert.Equal(AppointmentRefusals.TooFar, AppointmentTime.At(new(2036, 1, 1), new(9, 0), 30, Today).Refusal);
        Assert.Equal(AppointmentRefusals.TooFar, AppointmentTime.At(new(1926, 11, 24), new(9, 0), 30, Today).Refusal);
    }
}
