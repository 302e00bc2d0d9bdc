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
    private static readonly string Root = FindRoot();

    [Fact]
    public void Domain_knows_no_database_no_web_and_no_other_project()
    {
        var references = typeof(Refusal).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();
        Assert.NotEmpty(references);
        Assert.DoesNotContain(references, name => name.StartsWith("Microsoft.", StringComparison.Ordinal) && name is not "Microsoft.CSharp");
        Assert.DoesNotContain(references, name => name.StartsWith("Npgsql", StringComparison.Ordinal) || name.StartsWith("Viesion", StringComparison.Ordinal));
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
        var files = Sources("Viesion.Domain", "Viesion.Infrastructure", "Viesion.App").ToList();
        Assert.True(files.Count > 100, "the source was found");
        var offenders = files.Where(file => Regex.IsMatch(File.ReadAllText(file), pattern)).Select(file => Path.GetRelativePath(Root, file));
        Assert.True(!offenders.Any(), $"{because}: {string.Join(", ", offenders)}");
    }

    [Fact]
    public void The_types_of_a_component_library_stay_inside_Ui()
    {
        var library = new Regex(@"\bMudBlazor\b|<Mud[A-Z]|using Radzen|<Radzen");
        var files = Sources("Viesion.Domain", "Viesion.Infrastructure", "Viesion.App").Where(file => library.IsMatch(File.ReadAllText(file))).ToList();
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => !Path.GetRelativePath(Root, file).StartsWith(Path.Combine("Viesion.App", "Ui"), StringComparison.Ordinal));
    }

    [Fact]
    public void No_public_parameter_of_Ui_speaks_the_words_of_a_component_library()
    {
        var ours = typeof(ViesionHost).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Viesion.App.Ui", StringComparison.Ordinal) is true).ToList();
        Assert.NotEmpty(ours);
        var foreign = ours.SelectMany(type => type.GetProperties()).Where(property => property.IsDefined(typeof(ParameterAttribute)))
            .Where(property => property.PropertyType.Assembly.GetName().Name is "MudBlazor");
        Assert.Empty(foreign);
    }

    [Fact]
    public void Pages_never_touch_the_database()
    {
        var files = Sources("Viesion.App").Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith("Effects.cs", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count > 20, "pages were found");
        var offenders = files.Where(file => DatabaseWords().IsMatch(File.ReadAllText(file))).Select(file => Path.GetRelativePath(Root, file));
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
    public void Use_cases_are_sealed_and_have_one_handler_each()
    {
        var types = typeof(Refusal).Assembly.GetTypes();
        var commands = types.Where(type => type.IsClass && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>))).ToList();
        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            Assert.True(command.IsSealed, command.Name);
            var handlers = types.Count(type => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandler<,>) && i.GenericTypeArguments[0] == command));
            Assert.True(handlers == 1, $"{command.Name} has {handlers} handlers");
        }
    }

    private static IEnumerable<string> Sources(params string[] projects) => projects
        .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Root, project), "*.*", SearchOption.AllDirectories))
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Viesion.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Viesion.sln was not found above the tests.");
    }

    [GeneratedRegex("ViesionDbContext|NpgsqlConnection|DbContextFactory")]
    private static partial Regex DatabaseWords();
}
