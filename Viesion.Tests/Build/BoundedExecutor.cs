using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace Viesion.Tests.Build;

/// <summary>
/// Gives a bound to every asynchronous test that has none of its own. xUnit can stop no other: <see cref="WatchedAttribute"/> does.
/// </summary>
internal sealed class BoundedExecutor(IXunitTestAssembly assembly) : XunitTestFrameworkExecutor(assembly)
{
    // What [Fact(Timeout = …)] sets; xUnit has no place to say it for all.
    private static readonly PropertyInfo Timeout = typeof(XunitTestCase).GetProperty(nameof(XunitTestCase.Timeout))!;

    /// <summary>Many times what the slowest takes on a loaded machine.</summary>
    public static TimeSpan Bound { get; } = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("VIESION_TEST_SECONDS"), CultureInfo.InvariantCulture, out var seconds)
        ? seconds : 600);

    public override ValueTask RunTestCases(
        IReadOnlyCollection<IXunitTestCase> testCases,
        IMessageSink executionMessageSink,
        ITestFrameworkExecutionOptions executionOptions,
        CancellationToken cancellationToken)
    {
        foreach (var test in testCases.OfType<XunitTestCase>())
            if (test.Timeout == 0 && test.TestMethod.Method.IsDefined(typeof(AsyncStateMachineAttribute)))
                Timeout.SetValue(test, (int)Bound.TotalMilliseconds);
        return base.RunTestCases(testCases, executionMessageSink, executionOptions, cancellationToken);
    }
}
