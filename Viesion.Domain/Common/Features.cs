using System.Collections.Concurrent;
using System.Reflection;

namespace Viesion.Domain.Common;

/// <summary>
/// Finds what features declare of themselves (docs/adr/0026): the classes of an assembly that implement a contract, in the order of their
/// names. Adding a class adds it to the product; nothing else lists it.
/// </summary>
public static class Features
{
    private static readonly ConcurrentDictionary<Assembly, Type[]> Classes = new();

    /// <summary>The classes that fulfil a contract, in the order of their full names.</summary>
    /// <param name="assembly">Where they are looked for: the contract's own assembly unless said otherwise.</param>
    public static IReadOnlyList<Type> Types<TContract>(Assembly? assembly = null)
        => [.. Of(assembly ?? typeof(TContract).Assembly).Where(type => type.IsAssignableTo(typeof(TContract)))];

    /// <summary>One of each class that fulfils the contract; they have a constructor without parameters.</summary>
    public static IReadOnlyList<TContract> All<TContract>(Assembly? assembly = null)
        => [.. Types<TContract>(assembly).Select(type => (TContract)Activator.CreateInstance(type)!)];

    private static Type[] Of(Assembly assembly) => Classes.GetOrAdd(assembly, known =>
        [.. known.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false })
        .OrderBy(type => type.FullName, StringComparer.Ordinal)]);
}
