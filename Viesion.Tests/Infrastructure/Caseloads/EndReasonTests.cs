using Viesion.Domain.Access;
using Viesion.Infrastructure.Caseloads;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Caseloads;

/// <summary>CAS-09: what the data show that calls for an end.</summary>
public sealed class EndReasonTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    [Theory]
    [InlineData("entitlement = 'OpenPayable', subject_to_duties = true, address_postal_code = '07000'", null)]
    [InlineData("entitlement = 'OpenSuspended'", null)]
    [InlineData("entitlement = 'Closed', entitlement_on = '2026-09-01'", EndReason.EntitlementClosed)]
    [InlineData("subject_to_duties = false", EndReason.NotSubjectToDuties)]
    [InlineData("address_postal_code = '26000', address_city = 'Valence'", EndReason.LeftDepartment)]
    [InlineData("address_postal_code = '7'", null)]
    [InlineData("territory_id = (SELECT id FROM territories WHERE code = 'DTAS-NORD')", EndReason.ChangedTerritory)]
    public async Task A_reason_is_found_when_the_data_say_it(string change, EndReason? expected)
    {
        var story = await CaseloadStory.Begin(home);
        await home.Database.Sql<int>(Perimeter.System, $"UPDATE beneficiaries SET {change} WHERE id = {story.Dossier.Id} RETURNING 1");
        var found = await Of(story);
        Assert.Equal(expected is null ? [] : [expected.Value], found.Own.Reasons.Select(reason => reason.Reason));
        Assert.Equal(expected is not null, found.Any);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task Five_days_without_a_line_of_Genesis_is_a_reason(int days, bool found)
    {
        var story = await CaseloadStory.Begin(home);
        await home.Database.Add(new Viesion.Infrastructure.Genesis.GenesisAbsence
        {
            BeneficiaryId = story.Dossier.Id,
            LastSeenOn = story.Today.AddDays(-days)
        });
        Assert.Equal(found, (await Of(story)).Any);
    }

    [Fact]
    public async Task Without_a_referent_there_is_nothing_to_end()
    {
        var story = await CaseloadStory.Begin(home);
        await home.Database.Sql<int>(
            Perimeter.System, $"UPDATE beneficiaries SET entitlement = 'Closed' WHERE id = {story.Dossier.Id} RETURNING 1");
        await story.Exit(home.Department.Secretariat, story.Today.AddDays(-1));
        var found = await Of(story);
        Assert.Equal((1, false), (found.Own.Reasons.Count, found.Any));
    }

    [Fact]
    public async Task The_other_one_of_a_couple_is_shown_where_visible_and_nowhere_else()
    {
        var (own, partner) = (await CaseloadStory.Begin(home), await CaseloadStory.Begin(home, home.Department.OtherReferent));
        await home.Database.Sql<int>(
            Perimeter.System, $"UPDATE beneficiaries SET genesis_file = 'COUPLE-{own.Dossier.Id}', entitlement = 'Closed' WHERE id IN "
            + $"({own.Dossier.Id}, {partner.Dossier.Id}) RETURNING 1");
        Assert.Equal(partner.Dossier.Id, (await Of(own)).Partner?.BeneficiaryId);
        Assert.Null((await home.Database.For(home.Department.Referent).Read<EndReasonReads, DossierEndReasons?>(
            reads => reads.Of(own.Dossier.Id)))!.Partner);
    }

    private async Task<DossierEndReasons> Of(CaseloadStory story)
        => (await home.Database.For(home.Department.Administrator).Read<EndReasonReads, DossierEndReasons?>(
            reads => reads.Of(story.Dossier.Id)))!;
}
