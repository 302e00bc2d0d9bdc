using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Access;
using Viesion.App.Beneficiaries;
using Viesion.App.Caseloads;
using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Xunit;

namespace Viesion.Tests.App.Caseloads;

/// <summary>Who must not open the pages of caseloads.</summary>
public sealed class EndRequestsAccessTests
{
    public static TheoryData<Profile> Profiles => [.. Enum.GetValues<Profile>()];

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task The_list_of_requests_opens_for_those_who_answer_and_the_dossiers_for_those_who_see_some(Profile profile)
    {
        Assert.Equal(profile is Profile.TerritorySecretariat or Profile.LocalCoordinator or Profile.ServiceHead or Profile.Administrator,
            await Opens<EndRequestsPage>(profile));
        Assert.Equal(profile is not (Profile.FseManager or Profile.OperatorStaff), await Opens<ProgrammePage>(profile));
        Assert.Equal(profile is not (Profile.FseManager or Profile.OperatorStaff), await Opens<ReferentsPage>(profile));
    }

    private static async Task<bool> Opens<TPage>(Profile profile)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddAccess();
        await using var provider = services.BuildServiceProvider();
        var user = new ClaimsPrincipal(new ClaimsIdentity(ViesionClaims.Of(new StaffMember("A", "B", "a@b.fr", profile, 1, 1), 1), "test"));
        return (await provider.GetRequiredService<IAuthorizationService>()
            .AuthorizeAsync(user, typeof(TPage).GetCustomAttribute<AuthorizeAttribute>()!.Policy!)).Succeeded;
    }
}
