using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Access;
using Viesion.App.Caseloads;
using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Xunit;

namespace Viesion.Tests.App.Caseloads;

/// <summary>Who must not see caseloads: those who see no dossier.</summary>
public sealed class CaseloadPagesAccessTests
{
    public static TheoryData<Profile> Profiles => [.. Enum.GetValues<Profile>()];

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task The_pages_open_for_those_who_see_dossiers(Profile profile)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddAccess();
        await using var provider = services.BuildServiceProvider();
        var user = new ClaimsPrincipal(new ClaimsIdentity(ViesionClaims.Of(new StaffMember("A", "B", "a@b.fr", profile, 1, 1), 1), "test"));
        foreach (var page in new[] { typeof(CaseloadPage), typeof(RealignmentPage) })
        {
            var policy = page.GetCustomAttribute<AuthorizeAttribute>()!.Policy!;
            Assert.Equal(profile is not (Profile.FseManager or Profile.OperatorStaff),
                (await provider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, policy)).Succeeded);
        }
    }
}
