using System.Net;
using System.Reflection;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Access;
using Viesion.App.Commands.Bench;
using Viesion.Domain.Staff;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.EndToEnd;

/// <summary>
/// Every page by its address, as each of those who must not open it. Pages are found by reflection, so that a new one is tried from its
/// first day.
/// </summary>
public sealed partial class PageAccessTests(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private static readonly (string Template, string? Policy)[] Pages = [.. typeof(Policies).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>()
        .Select(route => (route.Template, type.GetCustomAttribute<AuthorizeAttribute>()?.Policy)))];

    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task A_dossier_outside_the_perimeter_answers_404_on_each_of_its_pages()
    {
        var pages = Pages.Select(page => page.Template).Where(template => template.StartsWith("/beneficiaires/{", StringComparison.Ordinal))
            .ToList();
        Assert.True(pages.Count >= 7, "the pages of a dossier were found");
        var inside = await Department.Dossier(viesion.Database, Department.Referent, "VISIBLE");
        var outside = await Department.Dossier(viesion.Database, Department.NorthReferent, "AILLEURS");
        foreach (var person in new[]
        {
            Department.Referent,
            Department.Head,
            Department.PartnerSecretariat,
            Department.FseManager,
            Department.OperatorStaff
        })
        {
            using var session = await SignIn(person);
            foreach (var page in pages)
            {
                using var answer = await session.Http.GetAsync(Address(page, outside.Id));
                Assert.True(answer.StatusCode == HttpStatusCode.NotFound,
                    $"{page} as {person.Profile}: {answer.StatusCode} {viesion.Errors}");
                Assert.DoesNotContain("AILLEURS", await answer.Content.ReadAsStringAsync());
            }
        }
        using var referent = await SignIn(Department.Referent);
        foreach (var page in pages.Where(page => page.Count(letter => letter == '{') == 1))
        {
            using var answer = await referent.Http.GetAsync(Address(page, inside.Id));
            Assert.True(answer.IsSuccessStatusCode, $"{page}: {answer.StatusCode} {viesion.Errors}");
        }
    }

    [Fact]
    public async Task A_page_answers_404_to_the_profiles_that_its_policy_leaves_out()
    {
        var asked = Pages.Where(page => page.Policy is not null).ToList();
        Assert.True(asked.Count >= 12, "the pages with a policy were found");
        var authorization = viesion.Services.GetRequiredService<IAuthorizationService>();
        var refused = 0;
        foreach (var person in Department.Everyone)
        {
            using var session = await SignIn(person);
            foreach (var page in asked)
            {
                if ((await authorization.AuthorizeAsync(new ClaimsPrincipal(new ClaimsIdentity(ViesionClaims.Of(person, 1), "test")),
                    page.Policy!)).Succeeded)
                    continue;
                refused++;
                using var answer = await session.Http.GetAsync(Address(page.Template, 1));
                Assert.True(answer.StatusCode == HttpStatusCode.NotFound,
                    $"{page.Template} as {person.Profile}: {answer.StatusCode} {viesion.Errors}");
            }
        }
        Assert.True(refused > 40, "some were refused");
    }

    [Fact]
    public async Task Nobody_opens_anything_before_signing_in()
    {
        using var session = new BenchSession(viesion.Url);
        foreach (var (template, policy) in Pages.Where(page => page.Policy is not null))
        {
            using var answer = await session.Http.GetAsync(Address(template, 1));
            Assert.Equal("/connexion", answer.RequestMessage!.RequestUri!.AbsolutePath);
        }
    }

    private async Task<BenchSession> SignIn(StaffMember person)
    {
        var session = new BenchSession(viesion.Url);
        await session.SignIn(person.Email, RunningViesion.Password);
        return session;
    }

    private static string Address(string template, int id)
        => Parameter().Replace(template.TrimStart('/'), match => match.Value.Contains(":int", StringComparison.Ordinal) ? $"{id}" : "x");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
