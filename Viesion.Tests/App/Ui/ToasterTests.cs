using Viesion.App.Ui;
using Xunit;

namespace Viesion.Tests.App.Ui;

public sealed class ToasterTests
{
    [Fact]
    public void At_most_four_toasts_stand_the_oldest_leaves_first()
    {
        using var toaster = new Toaster(TimeProvider.System);
        for (var number = 1; number <= 5; number++)
            toaster.Error($"{number}");

        Assert.Equal(["2", "3", "4", "5"], toaster.Current.Select(toast => toast.Text));
    }

    [Fact]
    public void Closing_one_of_two_identical_toasts_leaves_the_other()
    {
        using var toaster = new Toaster(TimeProvider.System);
        toaster.Error("Le SMS n'est pas parti.");
        toaster.Error("Le SMS n'est pas parti.");
        toaster.Close(toaster.Current[0]);

        Assert.Single(toaster.Current);
    }
}
