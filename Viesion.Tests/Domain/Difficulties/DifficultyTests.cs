using Viesion.Domain.Access;
using Viesion.Domain.Difficulties;
using Viesion.Domain.Skills;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Domain.Difficulties;

public sealed class DifficultyTests
{
    private static readonly DateOnly Born = new(1985, 5, 22);
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData(null, null, "Start")]
    [InlineData("2026-11-22", null, "Start")]
    [InlineData("9999-12-31", null, "Start")]
    [InlineData("0001-01-01", null, "Start")]
    [InlineData("1985-05-21", null, "Start")]
    [InlineData("2026-05-02", "2026-05-01", "End")]
    [InlineData("2026-05-02", "2026-11-22", "End")]
    [InlineData("2026-05-02", "9999-12-31", "End")]
    [InlineData("1985-05-22", null, null)]
    [InlineData("2026-11-21", "2026-11-21", null)]
    public void Dates_stand_between_birth_and_today_and_in_order(string? start, string? end, string? field)
        => Assert.Equal(field, new DifficultyContent(1, Day(start), Day(end)).Check(Born, Today)?.Field);

    [Theory]
    [InlineData("2026-05-02", "2036-05-02", null)]
    [InlineData("2026-05-02", "2056-11-22", "End")]
    [InlineData("2026-12-02", null, "Start")]
    public void A_skill_may_end_ahead_but_not_in_another_age(string start, string? end, string? field)
        => Assert.Equal(field, new SkillContent(1, Day(start), Day(end)).Check(Born, Today)?.Field);

    [Fact]
    public void A_comment_of_5000_characters_is_refused_with_how_many_to_take_away()
    {
        var refusal = new DifficultyContent(1, Today, Comment: new string('a', 5_000)).Check(Born, Today);
        Assert.Equal("Comment", refusal?.Field);
        Assert.Contains("1000", refusal?.Message);
        Assert.Null(new DifficultyContent(1, Today, Comment: new string('a', 4_000)).Check(Born, Today));
    }

    [Fact]
    public void Closing_keeps_what_was_written_and_happens_once()
    {
        var difficulty = Difficulty.Record(12, Born, new(1, new(2026, 1, 5), Comment: "  Permis suspendu.  "), ACer.Referent,
            ACer.Now).Value!;
        Assert.Equal("End", difficulty.Close(null, 3, Born, Today)?.Field);
        Assert.Equal("End", difficulty.Close(new(2026, 1, 4), 3, Born, Today)?.Field);
        Assert.Null(difficulty.Close(new(2026, 3, 1), 3, Born, Today));
        Assert.Equal(new DifficultyContent(1, new(2026, 1, 5), new(2026, 3, 1), 3, "Permis suspendu."), difficulty.ToContent());
        Assert.Equal(DifficultyRefusals.AlreadyClosed, difficulty.Close(Today, 3, Born, Today));
    }

    [Fact]
    public void Only_the_author_the_secretariat_of_the_programme_and_the_administrator_delete()
    {
        foreach (var profile in Enum.GetValues<Profile>())
        {
            var tidies = profile is Profile.TerritorySecretariat or Profile.Administrator;
            Assert.Equal(tidies, Difficulty.MayDelete(999, ACer.As(profile)));
            Assert.Equal(tidies, Difficulty.MayDelete(null, ACer.As(profile)));
            Assert.Equal(Rights.EditsDossier(profile), Difficulty.MayDelete(ACer.As(profile).StaffMemberId, ACer.As(profile)));
            Assert.Equal(Rights.EditsDossier(profile), Skill.MayDelete(ACer.As(profile).StaffMemberId, ACer.As(profile)));
        }
    }

    private static DateOnly? Day(string? text)
        => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
