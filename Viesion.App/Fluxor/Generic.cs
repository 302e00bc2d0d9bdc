using System.Reflection;

namespace Fluxor;

/// <summary>The one place where generic code is reached from types known only at the scan.</summary>
internal static class Generic
{
    public static TResult Call<TResult>(Type owner, string method, Type[] types, MethodInfo argument) =>
        owner.GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(types)
            .CreateDelegate<Func<MethodInfo, TResult>>()(argument);
}
