using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App;
using Viesion.App.Access;
using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Xunit;

namespace Viesion.Tests.App.Staff;

/// <summary>Who must not see the configuration: everyone but administrators.</summary>
public sealed class StaffAccessTests
{
    public static TheoryData<string> Profiles => [.. Enum.GetNames<Profile>()];

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task The_pages_of_the_configuration_open_for_administrators_alone(string name)
    {
        var profile = Enum.Parse<Profile>(name);
        var services = new ServiceCollection().AddLogging();
        services.AddAccess();
        await using var provider = services.BuildServiceProvider();
        var user = new ClaimsPrincipal(new ClaimsIdentity(ViesionClaims.Of(new StaffMember("A", "B", "a@b.fr", profile, 1, 1), 1), "test"));
        var pages = typeof(ViesionHost).Assembly.GetTypes().Where(type => type.Namespace is "Viesion.App.Staff" or "Viesion.App.Messaging"
            && type.GetCustomAttributes<RouteAttribute>().Any()).ToList();
        Assert.True(pages.Count >= 6, "the pages were found");
        foreach (var page in pages)
        {
            var allowed = await provider.GetRequiredService<IAuthorizationService>()
                .AuthorizeAsync(user, page.GetCustomAttribute<AuthorizeAttribute>()!.Policy!);
            Assert.Equal(profile == Profile.Administrator, allowed.Succeeded);
        }
    }
}
