using System.Diagnostics;
using Viesion.Tests.App.Appointments;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Appointments;
using Viesion.Tests.Infrastructure.Documents;
using Xunit;

namespace Viesion.Tests.Architecture;

/// <summary>Tests pass in any order: those of a class share its database, never a person, an hour, a place or a list that another counts
/// on.</summary>
public sealed class TestOrderTests
{
    private static readonly (string, string, string)[] Some = [("B", "z", "1"), ("A", "y", "2"), ("A", "y", "1"), ("A", "x", ""), ("C",
        "w", "")];

    [Fact]
    public void An_order_follows_names_alone_whatever_the_order_they_come_in()
    {
        foreach (var order in new[] { "forward", "backward", "shuffle:1", "shuffle:2" })
            Assert.Equal(TestOrder.Sorted(Some, one => one, order), TestOrder.Sorted(Enumerable.Reverse(Some), one => one, order));
        Assert.Equal([("A", "x", ""), ("A", "y", "1"), ("A", "y", "2"), ("B", "z", "1"), ("C", "w", "")], TestOrder.Sorted(Some, one
            => one, "forward"));
        Assert.Equal(TestOrder.Sorted(Some, one => one, "forward").Reverse(), TestOrder.Sorted(Some, one => one, "backward"));
        Assert.True(Enumerable.Range(1, 20).Select(seed => string.Join(",", TestOrder.Sorted(Some, one
            => one, $"shuffle:{seed}"))).Distinct().Count() > 5);
    }

    [Theory]
    [InlineData("sideways")]
    [InlineData("shuffle:")]
    [InlineData("shuffle:x")]
    public void Another_order_is_refused(string order) => Assert.Throws<ArgumentException>(() => TestOrder.Sorted(Some, one => one, order));

    /// <summary>A run of its own for those that once depended on their order: they share a département, its hours and its
    /// templates.</summary>
    [Theory]
    [InlineData("forward")]
    [InlineData("backward")]
    [InlineData("shuffle:3")]
    public async Task Tests_that_share_an_agenda_pass_in_any_order(string order)
    {
        Type[] classes = [typeof(SharedGroupTests), typeof(BookingTests), typeof(CollectiveTests), typeof(AppointmentDialogTests),
            typeof(FileInspectionTests)];
        var program = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(program, [typeof(TestOrderTests).Assembly.Location, "-noColor", .. classes.SelectMany(
            one => new[] { "-class", one.FullName! })])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[TestOrder.Variable] = order;
        using var run = Process.Start(start)!;
        var (said, failed) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, $"{order}:\n{await said}\n{await failed}");
        Assert.Contains(order, await said);
    }
}
