using Viesion.Domain.Access;
using Viesion.Domain.Messaging;
using Xunit;

namespace Viesion.Tests.Domain.Messaging;

public sealed class LiveEventTests
{
    private static readonly LiveEvent OfDossier = new(LiveTopic.Note, BeneficiaryId: 7, Audience: new LiveAudience(1, [10, 11], [20]));

    [Theory]
    [InlineData(Profile.Referent, 10, 20, 1, true)]
    [InlineData(Profile.Referent, 12, 20, 1, false)]
    [InlineData(Profile.EmploymentAdviser, 11, 21, 2, true)]
    [InlineData(Profile.OrganisationSecretariat, 30, 20, 2, true)]
    [InlineData(Profile.OrganisationSecretariat, 30, 21, 1, false)]
    [InlineData(Profile.ServiceHead, 31, null, 1, true)]
    [InlineData(Profile.ServiceHead, 31, null, 2, false)]
    [InlineData(Profile.Administrator, 32, null, null, true)]
    [InlineData(Profile.OperatorStaff, 33, 20, 1, false)]
    public void A_change_of_a_dossier_concerns_those_who_follow_it(
        Profile profile, int member, int? organisation, int? territory, bool concerned)
        => Assert.Equal(concerned, OfDossier.Concerns(new Perimeter(member, profile, organisation, territory)));

    [Fact]
    public void Who_has_just_lost_the_dossier_and_what_is_of_no_dossier_are_not_forgotten()
    {
        var former = new Perimeter(12, Profile.Referent, 21, 2);
        Assert.True((OfDossier with { StaffMemberId = 12 }).Concerns(former));
        Assert.True(new LiveEvent(LiveTopic.Sync, 3).Concerns(former));
        // Nobody could say whose it was (a dossier deleted since): everyone looks.
        Assert.True((OfDossier with { Audience = null }).Concerns(former));
    }
}
