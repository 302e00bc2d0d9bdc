using System.Globalization;
using System.Text;
using Viesion.Tests.Build;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCaseOrderer(typeof(TestOrder))]
[assembly: TestCollectionOrderer(typeof(TestOrder))]

namespace Viesion.Tests.Build;

/// <summary>
/// The order in which classes and their tests run: by their names alone. The runner's own follows an identifier made of the folder's
/// path, so that a suite
/// that is green in one clone may fail in another. <c>VIESION_TEST_ORDER</c> is <c>forward</c>, <c>backward</c> or <c>shuffle:SEED</c>;
/// nothing is
/// <c>shuffle:1</c>, and anything else is refused.
/// </summary>
public sealed class TestOrder : ITestCaseOrderer, ITestCollectionOrderer
{
    public const string Variable = "VIESION_TEST_ORDER";

    private const string Usual = "shuffle:1";

    private static readonly string Chosen = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } order ? order : Usual;

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase
        => Sorted(testCases, test => (test.TestClassName ?? "", test.TestMethodName ?? "", test.TestCaseDisplayName), Chosen);

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection
    {
        TestContext.Current.SendDiagnosticMessage("{0}={1}", Variable, Chosen);
        Console.WriteLine($"Ordre des tests : {Chosen} ({Variable}).");
        return Sorted(testCollections, collection => (collection.TestCollectionDisplayName, "", ""), Chosen);
    }

    /// <summary>The things in an order. Tests of one method (a theory’s rows) stay together, for the runner groups them.</summary>
    /// <exception cref="ArgumentException">The order is none of those known.</exception>
    internal static IReadOnlyList<T> Sorted<T>(IEnumerable<T> things, Func<T, (string Class, string Method, string Name)> named,
        string order)
    {
        var forward = things.OrderBy(thing => named(thing).Class, StringComparer.Ordinal).ThenBy(
            thing => named(thing).Method, StringComparer.Ordinal)
            .ThenBy(thing => named(thing).Name, StringComparer.Ordinal).ToList();
        if (order == "forward")
            return forward;
        if (order == "backward")
            return [.. Enumerable.Reverse(forward)];
        if (!order.StartsWith("shuffle:", StringComparison.Ordinal) || !int.TryParse(order["shuffle:".Length..],
            CultureInfo.InvariantCulture, out var seed))
            throw new ArgumentException($"{Variable} is forward, backward or shuffle:SEED; not « {order} ».", nameof(order));

        return [.. forward.OrderBy(thing => Hash(seed, named(thing).Class)).ThenBy(thing => Hash(seed, named(thing).Method)).ThenBy(
            thing => Hash(seed, named(thing).Name))];
    }

    // FNV-1a, with a last mix: string.GetHashCode differs from one run to the next.
    private static uint Hash(int seed, string text)
    {
        var hash = 2_166_136_261u ^ (uint)seed * 2_654_435_769u;
        foreach (var one in Encoding.UTF8.GetBytes(text))
            hash = (hash ^ one) * 16_777_619u;
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        return hash ^ hash >> 13;
    }
}
