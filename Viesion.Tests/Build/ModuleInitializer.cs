using System.Runtime.CompilerServices;

namespace Viesion.Tests.Build;

internal static class ModuleInitializer
{
    /// <summary>
    /// Components are tested on the real database, on machines that do other things meanwhile: a second is not a failure.
    /// </summary>
    [ModuleInitializer]
    internal static void WaitLonger() => Bunit.BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);
}
