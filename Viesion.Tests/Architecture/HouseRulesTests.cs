using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Viesion.App;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;
using Xunit;

namespace Viesion.Tests.Architecture;

public sealed partial class HouseRulesTests
{
    [Fact]
    public void Domain_knows_no_database_no_web_and_no_other_project()
    {
        var references = typeof(Refusal).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();
        Assert.NotEmpty(references);
        Assert.DoesNotContain(
            references, name => name.StartsWith("Microsoft.", StringComparison.Ordinal) && name is not "Microsoft.CSharp");
        Assert.DoesNotContain(references, name => name.StartsWith("Npgsql", StringComparison.Ordinal)
            || name.StartsWith("Viesion", StringComparison.Ordinal));
    }

    [Fact]
    public void Infrastructure_does_not_know_the_application()
        => Assert.DoesNotContain(typeof(ViesionDbContext).Assembly.GetReferencedAssemblies(), name => name.Name == "Viesion.App");

    [Theory]
    [InlineData(@"\bIgnoreQueryFilters\b", "the perimeter is never switched off")]
    [InlineData(@"\b(DateTime|DateTimeOffset)\.(Utc)?Now\b|DateTime\.Today", "the clock is TimeProvider")]
    [InlineData(@"Thread\.Sleep|\bTODO\b|\bFIXME\b|NotImplementedException", "what is not finished is not there")]
    public void The_product_source_is_free_of(string pattern, string because)
    {
        var files = Product.Sources("Viesion.Domain", "Viesion.Infrastructure", "Viesion.App").ToList();
        Assert.True(files.Count > 100, "the source was found");
        var offenders = files.Where(file => Regex.IsMatch(File.ReadAllText(file), pattern)).Select(file => Product.Relative(file));
        Assert.True(!offenders.Any(), $"{because}: {string.Join(", ", offenders)}");
    }

    [Fact]
    public void The_types_of_a_component_library_stay_inside_Ui()
    {
        var library = new Regex(@"\bMudBlazor\b|<Mud[A-Z]|using Radzen|<Radzen");
        var files = Product.Sources("Viesion.Domain", "Viesion.Infrastructure", "Viesion.App")
            .Where(file => library.IsMatch(File.ReadAllText(file))).ToList();
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => !Path.GetRelativePath(Product.Root, file)
            .StartsWith(Path.Combine("Viesion.App", "Ui"), StringComparison.Ordinal));
    }

    [Fact]
    public void No_public_parameter_of_Ui_speaks_the_words_of_a_component_library()
    {
        var ours = typeof(ViesionHost).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Viesion.App.Ui", StringComparison.Ordinal) is true).ToList();
        Assert.NotEmpty(ours);
        var foreign = ours.SelectMany(type => type.GetProperties()).Where(property => property.IsDefined(typeof(ParameterAttribute)))
            .Where(property => property.PropertyType.Assembly.GetName().Name is "MudBlazor");
        Assert.Empty(foreign);
    }

    [Fact]
    public void Pages_never_touch_the_database()
    {
        var files = Product.Sources("Viesion.App")
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".razor.cs", StringComparison.Ordinal)
            || file.EndsWith("Effects.cs", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count > 20, "pages were found");
        var offenders = files.Where(file => DatabaseWords().IsMatch(File.ReadAllText(file))).Select(file => Product.Relative(file));
        Assert.Empty(offenders);
    }

    [Fact]
    public void Every_page_says_who_may_open_it()
    {
        var pages = typeof(ViesionHost).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any()).ToList();
        Assert.NotEmpty(pages);
        Assert.DoesNotContain(pages, page => !page.GetCustomAttributes().Any(attribute => attribute is IAuthorizeData or IAllowAnonymous));
    }

    [Fact]
    public void Each_file_holds_one_type_named_as_the_file_but_for_a_command_and_its_handler()
    {
        var files = Product.Sources("Viesion.Domain", "Viesion.Infrastructure", "Viesion.App")
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal))
            .ToList();
        Assert.True(files.Count > 1_000, "the source was found");
        var offenders = new List<string>();
        foreach (var file in files)
        {
            var types = Types().Matches(File.ReadAllText(file))
                .Select(match => (Name: match.Groups["name"].Value, Public: match.Groups["reach"].Value == "public")).ToList();
            var name = Path.GetFileName(file).Split('.')[0];
            var main = types.Where(type => !(type.Name.EndsWith("Handler", StringComparison.Ordinal) && types.Count > 1))
                .Select(type => type.Name).ToList();
            if (main.Count > 1 || types.Count(type => type.Public) > 1
                || (main.Count == 1 && main[0] != name && !name.StartsWith($"{main[0]}Of", StringComparison.Ordinal)))
                offenders.Add($"{Product.Relative(file)}: {string.Join(", ", types.Select(type => type.Name))}");
        }
        Assert.True(offenders.Count == 0, string.Join("\n", offenders));
    }

    [Fact]
    public void Handlers_are_known_to_the_door_alone()
    {
        var handlers = typeof(Refusal).Assembly.GetTypes().Where(type => type.IsClass && !type.IsAbstract
            && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandler<,>))).ToList();
        Assert.True(handlers.Count > 100, "the handlers were found");
        Assert.DoesNotContain(handlers, handler => handler.IsVisible || !handler.IsSealed);
    }

    [Fact]
    public void Only_the_lifecycle_helper_asks_a_table_why_not()
    {
        // A CER shows all that is still missing before it is submitted: it reads the guards themselves.
        string[] listed = ["Lifecycle.cs", "Cer.Lifecycle.cs"];
        var files = Product.Sources("Viesion.Domain", "Viesion.Infrastructure", "Viesion.App")
            .Where(file => !file.Contains("/Stateless/", StringComparison.Ordinal) && File.ReadAllText(file)
            .Contains("CanFire(", StringComparison.Ordinal));
        Assert.Equal(listed.Order(StringComparer.Ordinal), files.Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Use_cases_are_sealed_and_have_one_handler_each()
    {
        var types = typeof(Refusal).Assembly.GetTypes();
        var commands = types.Where(type => type.IsClass && type.GetInterfaces()
            .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>))).ToList();
        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            Assert.True(command.IsSealed, command.Name);
            var handlers = types.Count(type => type.GetInterfaces()
                .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandler<,>) && i.GenericTypeArguments[0] == command));
            Assert.True(handlers == 1, $"{command.Name} has {handlers} handlers");
        }
    }

    /// <summary>
    /// Forms and clicks go through <c>Ui/Forms</c> (docs/adr/0024): busy, double click, refusal, two versions, key and leaving are there,
    /// once.
    /// </summary>
    [Theory]
    [InlineData(@"\bbool\??\s+(\w+,\s*)*(is)?busy\b", "a form of its own making forgets the finally")]
    [InlineData(@"[oO]perations\)?\.Run\(|\b[dD]oors?\b[^;=\n]*\.Run[<(]", "what a screen changes goes through EditSession")]
    [InlineData(@"InvokeAsync<bool>\(""confirm""", "the question before leaving is the form's")]
    public void Every_form_stands_on_the_one_mechanism(string pattern, string because)
    {
        string[] exceptions =
        [
            "Access/SignedInOperations.cs", // the door itself
            "Access/ForgottenPasswordPage.razor", // nobody is signed in: a static page, the system's door
            "Access/NewPassword.cs", // the same
            "Messaging/SmsEndpoints.cs", // a gateway calls, no screen
        ];
        var files = Product.Sources("Viesion.App").Select(file => Path.GetRelativePath(Path.Combine(Product.Root, "Viesion.App"), file))
            .Where(file => !file.StartsWith("Ui/", StringComparison.Ordinal) && !file.StartsWith("Commands/", StringComparison.Ordinal))
                .ToList();
        Assert.True(files.Count > 200, "the screens were found");
        Assert.Empty(exceptions.Except(files));
        var offenders = files.Except(exceptions)
            .Where(file => Regex.IsMatch(File.ReadAllText(Path.Combine(Product.Root, "Viesion.App", file)),
            pattern)).ToList();
        Assert.True(offenders.Count == 0, $"{because}: {string.Join(", ", offenders)}");
    }

    [GeneratedRegex(@"^(?<reach>public|internal)(?: (?:sealed|static|abstract|readonly|partial|ref|unsafe))* (?:class|record "
        + @"struct|record|interface|enum|struct|delegate [^\s(]+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Types();

    [GeneratedRegex("ViesionDbContext|NpgsqlConnection|DbContextFactory")]
    private static partial Regex DatabaseWords();
}
