using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Access;
using Viesion.App.Characteristics;
using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Xunit;

namespace Viesion.Tests.App.Characteristics;

/// <summary>Who must not: the configuration is for administrators, the dossier's page for those who see dossiers.</summary>
public sealed class CharacteristicAccessTests
{
    public static TheoryData<Profile> Profiles => [.. Enum.GetValues<Profile>()];

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Each_page_opens_for_whom_it_is_made(Profile profile)
    {
        Assert.Equal(profile == Profile.Administrator, await Opens(typeof(FamiliesPage), profile));
        Assert.Equal(profile == Profile.Administrator, await Opens(typeof(DefinitionPage), profile));
        Assert.Equal(profile is not Profile.OperatorStaff and not Profile.FseManager, await Opens(typeof(CharacteristicsPage), profile));
    }

    private static async Task<bool> Opens(Type page, Profile profile)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddAccess();
        await using var provider = services.BuildServiceProvider();
        var user = new ClaimsPrincipal(new ClaimsIdentity(ViesionClaims.Of(new StaffMember("A", "B", "a@b.fr", profile, 1, 1), 1), "test"));
        return (await provider.GetRequiredService<IAuthorizationService>()
            .AuthorizeAsync(user, page.GetCustomAttribute<AuthorizeAttribute>()!.Policy!)).Succeeded;
    }
}
