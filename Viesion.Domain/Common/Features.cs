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

    /// <summary>The classes of the contract's own assembly that fulfil it, in the order of their full names.</summary>
    public static IReadOnlyList<Type> Types<TContract>() => [.. Of(typeof(TContract).Assembly).Where(type => type.IsAssignableTo(typeof(TContract)))];

    /// <summary>One of each class that fulfils the contract; they have a constructor without parameters.</summary>
    public static IReadOnlyList<TContract> All<TContract>() => [.. Types<TContract>().Select(type => (TContract)Activator.CreateInstance(type, nonPublic: true)!)];

    private static Type[] Of(Assembly assembly) => Classes.GetOrAdd(assembly, known =>
        [.. known.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }).OrderBy(type => type.FullName, StringComparer.Ordinal)]);
}
