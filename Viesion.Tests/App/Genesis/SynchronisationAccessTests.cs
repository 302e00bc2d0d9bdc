using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Access;
using Viesion.App.Genesis;
using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Xunit;

namespace Viesion.Tests.App.Genesis;

/// <summary>Who must not see the sync: everyone but administrators.</summary>
public sealed class SynchronisationAccessTests
{
    public static TheoryData<Profile> Profiles => [.. Enum.GetValues<Profile>()];

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task The_pages_open_for_administrators_alone(Profile profile)
    {
        await using var services = Services();
        foreach (var page in new[] { typeof(SynchronisationPage), typeof(SynchronisationRunPage) })
        {
            Assert.NotEmpty(page.GetCustomAttributes<RouteAttribute>());
            var policy = page.GetCustomAttribute<AuthorizeAttribute>()!.Policy!;
            var user = new ClaimsPrincipal(
                new ClaimsIdentity(ViesionClaims.Of(new StaffMember("A", "B", "a@b.fr", profile, 1, 1), 1), "test"));
            var allowed = await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, policy);
            Assert.Equal(profile == Profile.Administrator, allowed.Succeeded);
        }
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+33", "'+33")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("P1;LÉVÊQUE", "P1;LÉVÊQUE")]
    public void A_downloaded_reject_is_never_a_formula(string raw, string written) => Assert.Equal(written, GenesisEndpoints.Inert(raw));

    private static ServiceProvider Services()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddAccess();
        return services.BuildServiceProvider();
    }
}
