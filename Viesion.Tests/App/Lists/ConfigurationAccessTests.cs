using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Access;
using Viesion.App.Difficulties;
using Viesion.App.Home;
using Viesion.App.Lists;
using Viesion.App.Occupations;
using Viesion.App.Skills;
using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Xunit;

namespace Viesion.Tests.App.Lists;

/// <summary>
/// Who must not see what: the configuration is the administrators', difficulties and skills those of whoever sees dossiers.
/// </summary>
public sealed class ConfigurationAccessTests
{
    public static TheoryData<Profile> Profiles => [.. Enum.GetValues<Profile>()];

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Each_page_opens_for_its_profiles_alone(Profile profile)
    {
        var collection = new ServiceCollection().AddLogging();
        collection.AddAccess();
        await using var services = collection.BuildServiceProvider();
        var user = new ClaimsPrincipal(new ClaimsIdentity(ViesionClaims.Of(new StaffMember("A", "B", "a@b.fr", profile, 1, 1), 1), "test"));
        foreach (var (page, may) in new (Type, bool)[]
        {
            (typeof(ListsPage), profile == Profile.Administrator), (typeof(ListPage), profile == Profile.Administrator),
            (typeof(RomePage), profile == Profile.Administrator),
            (typeof(InformationsPage), profile == Profile.Administrator), (typeof(DashboardPage), Rights.SeesDossiers(profile)),
            (typeof(DifficultiesPage), Rights.SeesDossiers(profile)), (typeof(SkillsPage), Rights.SeesDossiers(profile)),
        })
        {
            Assert.NotEmpty(page.GetCustomAttributes<RouteAttribute>());
            var allowed = await services.GetRequiredService<IAuthorizationService>()
                .AuthorizeAsync(user, page.GetCustomAttribute<AuthorizeAttribute>()!.Policy!);
            Assert.Equal(may, allowed.Succeeded);
        }
    }
}
