using Viesion.App.Home.Widgets;
using Viesion.Domain.Access;
using Viesion.Domain.Home;
using Xunit;

namespace Viesion.Tests.App.Home;

/// <summary>The catalogue of the home: each widget well described, offered to those who may see what it shows and to nobody else.</summary>
public sealed class HomeWidgetsTests
{
    public static TheoryData<Profile> Profiles => [.. Enum.GetValues<Profile>()];

    [Fact]
    public void Each_widget_has_a_key_of_its_own_and_fits_the_grid()
    {
        Assert.True(HomeWidgets.All.Count >= 10, "the widgets were found");
        Assert.True(HomeArrangement.Of([.. HomeWidgets.All.Select(widget => new WidgetPlacement(widget.Key, widget.Width, widget.Height))])
            .Succeeded);
        Assert.All(HomeWidgets.All, widget =>
        {
            Assert.InRange(widget.Width, widget.MinWidth, HomeArrangement.Columns);
            Assert.InRange(widget.Height, widget.MinHeight, HomeArrangement.MaxHeight);
            Assert.Matches("^[A-ZÀ-Ö].+\\.$|…$", widget.Description);
            Assert.NotEmpty(widget.Title);
        });
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_home_that_nobody_arranged_holds_only_what_the_profile_may_see(Profile profile)
    {
        var standard = HomeWidgets.Standard(profile);
        Assert.NotEmpty(standard.Placements);
        Assert.All(standard.Placements, placement => Assert.NotNull(HomeWidgets.Find(placement.Key, profile)));
    }

    [Fact]
    public void Nobody_is_offered_what_they_may_not_see()
    {
        Assert.Equal(["notifications", "informations"], HomeWidgets.For(Profile.OperatorStaff).Select(widget => widget.Key));
        Assert.Null(HomeWidgets.Find("cers-a-traiter", Profile.Referent));
        Assert.NotNull(HomeWidgets.Find("cers-a-traiter", Profile.ServiceHead));
        Assert.Null(HomeWidgets.Find("inconnu", Profile.Administrator));
    }
}
