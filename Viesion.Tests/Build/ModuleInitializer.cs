using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Viesion.Tests.Build;

internal static class ModuleInitializer
{
    /// <summary>bUnit asks for a version of AngleSharp.Diffing that the registry lacks: the one beside the tests serves.</summary>
    [ModuleInitializer]
    internal static void ResolveAngleSharpDiffing() => AssemblyLoadContext.Default.Resolving += Resolve;

    /// <summary>Components are tested on the real database, on machines that do other things meanwhile: a second is not a failure.</summary>
    [ModuleInitializer]
    internal static void WaitLonger() => Bunit.BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(15);

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        if (name.Name != "AngleSharp.Diffing")
            return null;

        return context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll"));
    }
}
