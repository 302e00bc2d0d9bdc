using System.Text;
using Viesion.Domain.Access;
using Xunit;

namespace Viesion.Tests.Domain.Access;

public sealed class TimeCodeTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_RFC_6238(long seconds, string code)
        => Assert.Equal(code, TimeCode.Of(Key, TimeCode.Step(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void A_clock_that_drifts_by_one_step_is_forgiven_and_no_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        foreach (var (late, read) in new[] { (-2, false), (-1, true), (0, true), (1, true), (2, false) })
            Assert.Equal(read, TimeCode.Match(Key, TimeCode.Of(Key, TimeCode.Step(now) + late), now) is not null);
        Assert.NotNull(TimeCode.Match(Key, " 005 924 ", now));
        foreach (var wrong in new[] { null, "", "005925", "05924", "0059240", "abcdef", "٠٠٥٩٢٤" })
            Assert.Null(TimeCode.Match(Key, wrong, now));
    }

    [Fact]
    public void A_key_is_read_from_base32() => Assert.Equal(Key, TimeCode.FromBase32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
}
