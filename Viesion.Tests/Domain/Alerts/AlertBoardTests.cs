using Viesion.Domain.Access;
using Viesion.Domain.Alerts;
using Xunit;

namespace Viesion.Tests.Domain.Alerts;

public sealed class AlertBoardTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly AlertDefinition Soon = Alert(
        "bientot", new(30, 1, 365, AlertUnit.Days, AlertComparison.Within), favourite: true);
    private static readonly AlertDefinition Plain = Alert("simple", null);

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(366)]
    [InlineData(1_000_000_000)]
    public void A_threshold_out_of_bounds_is_refused_beside_its_field(int value)
    {
        var board = new AlertBoard(1, [Soon]);
        var refusal = board.KeepThreshold(Soon, value)!;
        Assert.Equal(("alerte-seuil", AlertRefusals.ThresholdField, "Indiquez un nombre entier de jours, entre 1 et 365."),
            (refusal.Code, refusal.Field, refusal.Message));
        Assert.Equal(30, board.Threshold(Soon));
    }

    [Fact]
    public void A_threshold_is_kept_and_none_gives_the_default_back()
    {
        var board = new AlertBoard(1, [Soon]);
        Assert.Null(board.KeepThreshold(Soon, 90));
        Assert.Equal(90, board.Threshold(Soon));
        Assert.Null(board.KeepThreshold(Soon, null));
        Assert.Equal(30, board.Threshold(Soon));
        Assert.Empty(board.Thresholds);
        Assert.Same(AlertRefusals.NoThreshold, board.KeepThreshold(Plain, 3));
        Assert.Null(board.Threshold(Plain));
    }

    [Fact]
    public void A_threshold_chosen_before_its_bounds_moved_gives_way_to_the_default()
    {
        var board = new AlertBoard(1, [Soon]);
        board.KeepThreshold(Soon, 300);
        Assert.Equal(15, board.Threshold(Alert("bientot", new(15, 1, 60, AlertUnit.Days, AlertComparison.Within))));
    }

    [Fact]
    public void The_favourites_begin_with_those_of_the_house_and_keep_the_order_of_the_stars()
    {
        var board = new AlertBoard(1, [Plain, Soon]);
        Assert.Equal(["bientot"], board.Favourites);
        board.Star(Plain, true);
        board.Star(Plain, true);
        Assert.Equal(["bientot", "simple"], board.Favourites);
        board.Star(Soon, false);
        board.Star(Soon, false);
        Assert.Equal(["simple"], board.Favourites);
    }

    [Theory]
    [InlineData(AlertComparison.Within, AlertUnit.Days, 15, "2026-11-21", "2026-12-06")]
    [InlineData(AlertComparison.Last, AlertUnit.Days, 7, "2026-11-14", "2026-11-21")]
    [InlineData(AlertComparison.MoreThan, AlertUnit.Days, 15, null, "2026-11-05")]
    [InlineData(AlertComparison.AtLeast, AlertUnit.Days, 5, null, "2026-11-16")]
    [InlineData(AlertComparison.MoreThan, AlertUnit.Months, 36, null, "2023-11-20")]
    public void A_threshold_says_which_days_count(AlertComparison comparison, AlertUnit unit, int value, string? since, string? until)
        => Assert.Equal((since, until), new AlertThreshold(value, 1, 365, unit, comparison).Days(value, Today) is var (from, to)
            ? (from?.ToString("yyyy-MM-dd"), to?.ToString("yyyy-MM-dd")) : default);

    [Fact]
    public void Profiles_without_dossiers_have_no_alert()
    {
        Assert.True(Soon.IsFor(Profile.Referent));
        Assert.False(Soon.IsFor(Profile.FseManager));
        Assert.False(Soon.IsFor(Profile.OperatorStaff));
    }

    private static AlertDefinition Alert(string key, AlertThreshold? threshold, bool favourite = false)
        => new(key, AlertRubric.Cer, "Fin dans {X}", "Description.", threshold) { DayTitle = "Fin", Actions = [], Favourite = favourite };
}
