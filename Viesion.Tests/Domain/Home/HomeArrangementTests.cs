using Viesion.Domain.Home;
using Xunit;

namespace Viesion.Tests.Domain.Home;

public sealed class HomeArrangementTests
{
    private static readonly HomeArrangement Home = HomeArrangement.Empty.Place("a", 2, 3).Place("b", 2, 3).Place("c", 6, 2);

    [Fact]
    public void A_widget_is_placed_once_after_the_others()
        => Assert.Equal("a:2x3;b:2x3;c:6x2;d:4x1", Home.Place("d", 4, 1).Place("a", 6, 6).ToString());

    [Theory]
    [InlineData("c", 0, "c a b")]
    [InlineData("a", 1, "b a c")]
    [InlineData("a", 99, "b c a")]
    [InlineData("c", -5, "c a b")]
    [InlineData("inconnu", 0, "a b c")]
    public void A_widget_moves_to_a_rank(string key, int rank, string order)
        => Assert.Equal(order, string.Join(' ', Home.Move(key, rank).Placements.Select(placement => placement.Key)));

    [Theory]
    [InlineData(3, 5, 3, 5)]
    [InlineData(9, 99, HomeArrangement.Columns, HomeArrangement.MaxHeight)]
    [InlineData(0, -3, 1, 1)]
    public void A_size_stays_in_the_grid(int width, int height, int expectedWidth, int expectedHeight)
        => Assert.Equal(new WidgetPlacement("b", expectedWidth, expectedHeight), Home.Resize("b", width, height).Find("b"));

    [Fact]
    public void What_is_removed_can_be_placed_again()
        => Assert.Equal("a:2x3;c:6x2;b:1x1", Home.Remove("b").Place("b", 1, 1).ToString());

    [Fact]
    public void What_is_written_is_read_back() => Assert.Equal(Home, HomeArrangement.Parse(Home.ToString()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(";;:;a:2;a:x;a:2x;A:2x2;<b>:2x2;a:-1x2")]
    [InlineData("a:9x9")]
    public void What_means_nothing_is_an_empty_home(string? written) => Assert.Equal(HomeArrangement.Empty, HomeArrangement.Parse(written));

    [Fact]
    public void A_key_that_is_not_known_any_more_is_kept()
        => Assert.NotNull(HomeArrangement.Parse("widget-d-autrefois:2x2").Find("widget-d-autrefois"));

    [Fact]
    public void An_arrangement_outside_the_grid_is_refused()
    {
        Assert.Equal(HomeRefusals.OutsideGrid, HomeArrangement.Of([new("a", 7, 2)]).Refusal);
        Assert.Equal(HomeRefusals.OutsideGrid, HomeArrangement.Of([new("a", 2, 0)]).Refusal);
        Assert.Equal(HomeRefusals.WidgetTwice, HomeArrangement.Of([new("a", 2, 2), new("a", 3, 2)]).Refusal);
        Assert.Equal(HomeRefusals.UnknownWidget, HomeArrangement.Of([new("a;b:1x1", 2, 2)]).Refusal);
        Assert.Equal(HomeRefusals.TooManyWidgets, HomeArrangement.Of(
            [.. Enumerable.Range(0, HomeArrangement.MaxWidgets + 1).Select(n => new WidgetPlacement($"w{n}", 1, 1))]).Refusal);
    }

    [Fact]
    public void A_full_home_fits_its_column()
    {
        var full = HomeArrangement.Of(
            [.. Enumerable.Range(10, HomeArrangement.MaxWidgets)
            .Select(n => new WidgetPlacement(new string('w', HomeArrangement.KeyMaxLength - 2) + n, 6, 8))]).Value!;
        Assert.InRange(full.ToString().Length, 1, HomeArrangement.MaxLength);
        Assert.Equal(full, full.Place("encore", 1, 1));
    }
}
