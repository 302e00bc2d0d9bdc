using System.Collections;
using System.Reflection;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;
using Xunit;

namespace Viesion.Tests.Infrastructure.Access;

/// <summary>
/// Ten thousand random attempts outside the perimeter: every read that takes a dossier or a thing of a dossier, every command on one, every
/// table by direct SQL. Reads and commands are found by reflection, so that a new feature is tried from its first day.
/// </summary>
public sealed class RandomAccessTests(Outsiders outsiders) : IClassFixture<Outsiders>
{
    private const int ReadAttempts = 2_500;
    private const int CommandAttempts = 1_500;
    private const int SqlAttempts = 6_000;

    private readonly Random random = new(20261122);

    private DateOnly Today => outsiders.Database.Clock.Today();

    [Fact]
    public async Task No_read_gives_anything_of_a_dossier_outside()
    {
        var reads = typeof(ViesionDbContext).Assembly.GetTypes()
            .Where(type => type.IsClass && type.Name.EndsWith("Reads", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) && method.GetParameters()
            .Any(parameter => Designates(method.DeclaringType!, parameter))).ToList();
        Assert.True(reads.Count >= 10, "the reads of a dossier were found");
        List<string> leaks = [];
        for (var attempt = 0; attempt < ReadAttempts; attempt++)
        {
            var (person, method) = (Anyone(), reads[attempt % reads.Count]);
            if (Arguments(method.GetParameters(), person, Outsiders.Feature(method.DeclaringType!)) is not { } arguments)
                continue;
            var given = await (Task<object?>)ReadMethod.MakeGenericMethod(method.DeclaringType!, method.ReturnType.GetGenericArguments()[0])
                .Invoke(this, [person, method, arguments])!;
            if (!IsNothing(given))
                leaks.Add($"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", arguments)}) as {person.Profile}: {given}");
        }
        Assert.True(leaks.Count == 0, string.Join('\n', leaks.Distinct().Take(20)));
    }

    [Fact]
    public async Task No_command_acts_on_a_dossier_outside()
    {
        var commands = typeof(Perimeter).Assembly.GetTypes()
            .Where(type => type.GetInterfaces().Any(port => port.IsGenericType && port.GetGenericTypeDefinition() == typeof(ICommand<>)))
            .Where(type => type.GetConstructors()[0].GetParameters().Any(parameter => Designates(type, parameter))).ToList();
        Assert.True(commands.Count >= 10, "the commands on a dossier were found");
        List<string> leaks = [];
        for (var attempt = 0; attempt < CommandAttempts; attempt++)
        {
            var (person, type) = (Anyone(), commands[attempt % commands.Count]);
            if (Arguments(type.GetConstructors()[0].GetParameters(), person, Outsiders.Feature(type)) is not { } arguments)
                continue;
            var result = type.GetInterfaces().Single(port => port.IsGenericType && port.GetGenericTypeDefinition() == typeof(ICommand<>))
                .GetGenericArguments()[0];
            var refusal = await (Task<Refusal?>)RunMethod.MakeGenericMethod(result)
                .Invoke(this, [person, type.GetConstructors()[0].Invoke(arguments)])!;
            if (refusal != Refusal.NotFound && refusal != Refusal.Forbidden)
                leaks.Add($"{type.Name}({string.Join(", ", arguments)}) as {person.Profile}: {refusal?.Code ?? "done"}");
        }
        Assert.True(leaks.Count == 0, string.Join('\n', leaks.Distinct().Take(20)));
    }

    [Fact]
    public async Task No_table_gives_a_row_of_a_dossier_outside_to_direct_SQL()
    {
        var tables = (await outsiders.Database.Sql<string[]>(Perimeter.System, """
            SELECT array_agg(DISTINCT table_name::text) FROM information_schema.columns JOIN information_schema.tables
                USING (table_schema, table_name)
            WHERE table_schema = 'public' AND column_name = 'beneficiary_id' AND table_type = 'BASE TABLE'
            """))!;
        Assert.True(tables.Length >= 10, "the dossier's tables were found");
        for (var attempt = 0; attempt < SqlAttempts; attempt += tables.Length)
        {
            var person = Anyone();
            var outside = outsiders.DossiersOutside(person);
            // One dossier for each table, in one statement.
            var tries = tables.Select(
                table => $"(SELECT count(*) FROM {table} WHERE beneficiary_id = {outside[random.Next(outside.Length)]})");
            Assert.Equal(0L, await outsiders.Database.Sql<long>(person, $"SELECT {string.Join(" + ", tries)}"));
        }
    }

    private static readonly MethodInfo ReadMethod = typeof(RandomAccessTests).GetMethod(
        nameof(Read), BindingFlags.NonPublic | BindingFlags.Instance)!;
    private static readonly MethodInfo RunMethod = typeof(RandomAccessTests).GetMethod(
        nameof(Run), BindingFlags.NonPublic | BindingFlags.Instance)!;

    // By the door that lets more pass: some of them leave a trace.
    private Task<object?> Read<TReads, TResult>(Perimeter person, MethodInfo method, object?[] arguments)
        where TReads : notnull
        => outsiders.Database.For(person).Record<TReads, object?>(async reads => await (Task<TResult>)method.Invoke(reads, arguments)!);

    private async Task<Refusal?> Run<TResult>(Perimeter person, ICommand<TResult> command)
        => (await outsiders.Database.For(person).Run(command)).Refusal;

    private Perimeter Anyone() => outsiders.People[random.Next(outsiders.People.Count)];

    // « beneficiaryId » is a dossier everywhere; any other id is a thing of the feature, where the feature has things of dossiers.
    private bool Designates(Type owner, ParameterInfo parameter) => parameter.ParameterType == typeof(int)
        && (IsDossier(owner, parameter.Name!)
        || (IsId(parameter.Name!) && !IsConfiguration(owner) && outsiders.Kinds.Contains(Outsiders.Feature(owner))));

    private static bool IsDossier(Type owner, string name) => name.Equals("beneficiaryId", StringComparison.OrdinalIgnoreCase)
        || (Outsiders.Feature(owner) == "Beneficiaries" && name.Equals("id", StringComparison.OrdinalIgnoreCase));

    private static bool IsId(string name) => name.Equals("id", StringComparison.OrdinalIgnoreCase);

    // What administrators define belongs to no dossier: its pages are refused to others by their policy.
    private static bool IsConfiguration(Type owner) => owner.Name is "CharacteristicSettingsReads" or "QuestionnaireReads";

    private object?[]? Arguments(ParameterInfo[] parameters, Perimeter person, string feature)
    {
        var missing = false;
        var dossiers = outsiders.DossiersOutside(person);
        var arguments = parameters.Select(parameter => Filler.Value(parameter, Number, Today)).ToArray();
        return missing ? null : arguments;

        int? Number(string name)
        {
            if (name.Equals("beneficiaryId", StringComparison.OrdinalIgnoreCase) || (feature == "Beneficiaries" && IsId(name)))
                return dossiers[random.Next(dossiers.Length)];
            if (!IsId(name))
                return null;
            var thing = outsiders.ThingOutside(person, feature, random);
            missing |= thing is null;
            return thing;
        }
    }

    private static bool IsNothing(object? given) => given switch
    {
        null or false or 0 or 0L => true,
        string => false,
        IEnumerable things => !things.Cast<object?>().Any(),
        _ => false,
    };
}
