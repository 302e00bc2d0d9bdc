using System.Reflection;
using Viesion.Tests.Build;
using Xunit;
using Xunit.v3;

[assembly: TestFramework(typeof(BoundedFramework))]

namespace Viesion.Tests.Build;

/// <summary>xUnit, with a bound on every test: one that hangs fails, and the run goes on (docs/adr/0001).</summary>
public sealed class BoundedFramework : XunitTestFramework
{
    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly)
        => new BoundedExecutor(new XunitTestAssembly(assembly, configFileName: null, assembly.GetName().Version));
}
