namespace Viesion.Domain.Home;

/// <summary>
/// How somebody arranged their home (HOM-01): theirs alone, found again on another computer. Whoever never arranged anything has none, and
/// sees their profile's own. Of two tabs that arrange at once, the last one is kept: nothing is lost that a click does not bring back.
/// </summary>
public sealed class HomeLayout
{
    private HomeLayout() => Arrangement = HomeArrangement.Empty;

    public HomeLayout(int staffMemberId, HomeArrangement arrangement) => (StaffMemberId, Arrangement) = (staffMemberId, arrangement);

    public int StaffMemberId { get; private set; }

    public HomeArrangement Arrangement { get; private set; }

    public void Arrange(HomeArrangement arrangement) => Arrangement = arrangement;
}
