using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Viesion.App;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;
using Xunit;

namespace Viesion.Tests.Architecture;

/// <summary>Reads the compiled product: a method that nothing of it names is dead, whether a test calls it or not.</summary>
public sealed class DeadCodeTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Assembly[] Product = [
        typeof(Refusal).Assembly, typeof(ViesionDbContext).Assembly, typeof(ViesionHost).Assembly];

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    // Ours in the place of a library's: kept as the library is.
    private static readonly string[] Borrowed = ["Stateless", "Fluxor"];

    // Named by what no compiler sees.
    private static readonly string[] Known =
    [
        "EmbeddedPostgres.CopyDatabase", // the tests' fresh databases
        "FormalNoticeRequest.Fulfil", // the sync does it by sets (Merge/8-FormalNotices.sql); a test compares the two
        "PerimeterFilters.OfDossier", // one for each entity, by reflection
    ];

    [Fact]
    public void Every_method_is_named_by_something_of_the_product()
    {
        var types = Product.SelectMany(assembly => assembly.GetTypes()).ToList();
        var named = new HashSet<(Module, int)>();
        foreach (var method in types.SelectMany(Bodies))
            foreach (var other in Named(method))
                if (Key(other) != Key(method))
                    named.Add(Key(other));
        Assert.True(named.Count > 5_000, "the bodies were read");

        var dead = types.Where(IsOurs).SelectMany(type => type.GetMethods(Declared))
            .Where(method => !method.IsSpecialName && IsCalledByName(method) && !named.Contains(Key(method)))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Except(Known).Order(StringComparer.Ordinal).ToList();
        Assert.True(dead.Count == 0, string.Join("\n", dead));
    }

    private static bool IsOurs(Type type)
        => !type.IsDefined(typeof(CompilerGeneratedAttribute))
            && !(type.DeclaringType?.IsDefined(typeof(CompilerGeneratedAttribute)) ?? false)
            && !Borrowed.Contains(type.Namespace?.Split('.')[0])
            && !(type.Namespace?.Contains("Migrations", StringComparison.Ordinal) ?? false)
            && !Borrowed.Any(name => type.Namespace?.EndsWith($".{name}", StringComparison.Ordinal) ?? false);

    // Overrides, implementations, the compiler's own (records, lambdas, async) and what a framework finds by its shape are called
    // otherwise.
    private static bool IsCalledByName(MethodInfo method)
        => method.GetBaseDefinition() == method && !method.Name.Contains('<', StringComparison.Ordinal)
            && !method.IsDefined(typeof(CompilerGeneratedAttribute)) && !method.DeclaringType!.IsInterface
            && method.DeclaringType.Name != "_Imports" && !Implements(method)
            && !(method.DeclaringType.GetMethod("<Clone>$", Declared) is not null && method.Name is "Deconstruct" or "PrintMembers"
            or "Equals" or "ToString" or "GetHashCode")
            && !method.IsDefined(typeof(Fluxor.EffectMethodAttribute)) && !method.IsDefined(typeof(Fluxor.ReducerMethodAttribute))
            && method.Name is not "Main" and not "<Main>$"
            && !method.IsDefined(typeof(Microsoft.JSInterop.JSInvokableAttribute));

    private static bool Implements(MethodInfo method) => !method.DeclaringType!.IsInterface && method.DeclaringType.GetInterfaces()
        .Any(contract => method.DeclaringType.IsGenericTypeDefinition ? contract.GetMethods().Any(asked => asked.Name == method.Name)
            : method.DeclaringType.GetInterfaceMap(contract).TargetMethods.Contains(method));

    private static IEnumerable<MethodBase> Bodies(Type type)
        => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));

    private static (Module, int) Key(MethodBase method) => (method.Module, method.MetadataToken);

    private static IEnumerable<MethodBase> Named(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var operation = OpCodesByValue[value];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineMethod
                || (operation.OperandType is OperandType.InlineTok && BitConverter.ToInt32(code, at) >> 24 is 0x06 or 0x0A or 0x2B))
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments);
                if (member is MethodBase found)
                    yield return found;
            }
            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }
}
