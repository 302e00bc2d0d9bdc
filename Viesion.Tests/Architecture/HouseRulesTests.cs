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
    [InlineData(@"using Radzen|<Radzen", "a UI library's types stay inside Ui")]
    public void The_product_source_is_free_of(string pattern, string because)
    {
        var files = Sources("Viesion.Domain", "Viesion.Infrastructure", "Viesion.App").ToList();
        Assert.True(files.Count > 100, "the source was found");
        var offenders = files.Where(file => Regex.IsMatch(File.ReadAllText(file), pattern)).Select(file => Path.GetRelativePath(Root, file));
        Assert.True(!offenders.Any(), $"{because}: {string.Join(", ", offenders)}");
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
        var files = Sources("Viesion.App").Select(file => Path.GetRelativePath(Path.Combine(Root, "Viesion.App"), file))
            .Where(file => !file.StartsWith("Ui/", StringComparison.Ordinal) && !file.StartsWith("Commands/", StringComparison.Ordinal))
                .ToList();
        Assert.True(files.Count > 200, "the screens were found");
        Assert.Empty(exceptions.Except(files));
        var offenders = files.Except(exceptions).Where(file => Regex.IsMatch(File.ReadAllText(Path.Combine(Root, "Viesion.App", file)),
            pattern)).ToList();
        Assert.True(offenders.Count == 0, $"{because}: {string.Join(", ", offenders)}");
    }

    internal static IEnumerable<string> Sources(params string[] projects) => projects
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
