using System.Collections.Concurrent;
using System.Reflection;
using Viesion.Tests.Build;
using Xunit.v3;

[assembly: Watched]

namespace Viesion.Tests.Build;

/// <summary>
/// Ends the run, as a failure that names the test, when a test can't be stopped (it blocks its thread) or nothing ends any more after it
/// (a fixture hangs).
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class WatchedAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, (string Name, long Since)> Running = new();
    private static readonly Timer Watch = new(_ => Look(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    private static (string Name, long Since) last = ("the first test", Environment.TickCount64);

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
        => Running[test.UniqueID] = last = (test.TestDisplayName, Environment.TickCount64);

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        Running.TryRemove(test.UniqueID, out _);
        last = (test.TestDisplayName, Environment.TickCount64);
    }

    private static void Look()
    {
        // xUnit stops what it can at the bound; half as long again is for what it can't.
        var bound = (long)(BoundedExecutor.Bound.TotalMilliseconds * 1.5);
        var hung = Running.Values.Append(last).FirstOrDefault(test => Environment.TickCount64 - test.Since > bound);
        if (hung.Name is null)
            return;
        GC.KeepAlive(Watch);
        Console.Error.WriteLine($"HUNG, the run ends here: {hung.Name}");
        Environment.Exit(1);
    }
}
