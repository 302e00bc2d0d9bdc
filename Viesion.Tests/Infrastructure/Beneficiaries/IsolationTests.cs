using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Cers;
using Viesion.Infrastructure.Difficulties;
using Viesion.Infrastructure.Home;
using Viesion.Infrastructure.Occupations;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Skills;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Beneficiaries;

/// <summary>
/// Random people try random dossiers through every read of the feature: nothing outside the perimeter comes out. What is inside is worked
/// out here again, in memory.
/// </summary>
public sealed class IsolationTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task Nothing_outside_the_perimeter_comes_out_of_any_read()
    {
        var random = new Random(20261121);
        StaffMember[] referents = [department.Referent, department.OtherReferent, department.NorthReferent];
        StaffMember[] everyone = [.. referents, department.Secretariat, department.PartnerSecretariat, department.Coordinator,
            department.Head, department.NorthHead, department.Administrator, department.FseManager, department.OperatorStaff];
        Dictionary<int, StaffMember> followed = [];
        for (var i = 0; i < 24; i++)
        {
            var referent = referents[random.Next(referents.Length)];
            followed.Add((await department.Dossier(database, referent, $"HASARD{i % 3}", $"Prénom{i}")).Id, referent);
        }
        // Some are no longer followed since yesterday: their référent and structure lose them, their territory keeps them.
        var ended = followed.Keys.Where(id => id % 4 == 0).ToHashSet();
        await database.System.Record<ViesionDbContext, int>(
            db => Sql.Run(db, $"UPDATE referent_assignments SET \"end\" = DATE '{database.Clock.Today().AddDays(-1):yyyy-MM-dd}' WHERE "
            + $"beneficiary_id IN ({string.Join(',', ended)})"));

        for (var attempt = 0; attempt < 150; attempt++)
        {
            var member = everyone[random.Next(everyone.Length)];
            var (id, referent) = followed.ElementAt(random.Next(followed.Count));
            await Try(member, id, Sees(member, referent, !ended.Contains(id)));
        }
        foreach (var member in everyone)
        {
            var visible = followed.Where(pair => Sees(member, pair.Value, !ended.Contains(pair.Key))).Select(pair => pair.Key)
                .Order().ToList();
            var door = database.For(member);
            Assert.Equal(visible, (await door.Read<DossierListReads, DossierPage>(reads => reads.Page(new() { Text = "hasard" }))).Items
                .Select(row => row.Id).Order());
            Assert.Equal(visible.Count, (await door.Read<DossierListReads, DossierPage>(reads => reads.Page(new()))).Total);
            Assert.All(await door.Read<SearchReads, IReadOnlyList<DossierSuggestion>>(reads => reads.Suggest("hasard")),
                suggestion => Assert.Contains(suggestion.Id, visible));
            var figures = await door.Read<HomeReads, HomeFigures>(reads => reads.Parts(HomeParts.Dossiers | HomeParts.Consulted));
            Assert.Equal(visible.Count, figures.Dossiers?.GetValueOrDefault(EnrolmentState.Entered) ?? 0);
            Assert.All(figures.Consulted ?? [], dossier => Assert.Contains(dossier.Id, visible));
        }
    }

    private async Task Try(StaffMember member, int id, bool sees)
    {
        var door = database.For(member);
        Assert.Equal(sees, await door.Record<DossierReads, DossierHeader?>(reads => reads.Open(id)) is not null);
        Assert.Equal(sees, await door.Read<IdentityReads, DossierIdentity?>(reads => reads.Of(id)) is not null);
        Assert.Equal(sees, await door.Read<SummaryReads, DossierSummary?>(reads => reads.Of(id)) is not null);
        Assert.Equal(sees, await door.Read<EntitlementReads, EntitlementHistory?>(reads => reads.Of(id)) is not null);
        Assert.Equal(sees, await door.Read<FriseReads, FriseData?>(reads => reads.Of(id)) is not null);
        Assert.Equal(sees, (await door.Read<AssignmentReads, List<DossierReferent>>(reads => reads.Of(id))).Count > 0);
        Assert.Equal(sees, await door.Read<CerReads, DossierCers?>(reads => reads.OfDossier(id)) is not null);
        Assert.Equal(sees, await door.Read<DifficultyReads, DossierDifficulties?>(reads => reads.OfDossier(id)) is not null);
        Assert.Equal(sees, await door.Read<SkillReads, DossierSkills?>(reads => reads.OfDossier(id)) is not null);
        Assert.Equal(sees, await door.Read<WishReads, DossierWishes?>(reads => reads.OfDossier(id)) is not null);
    }

    private static bool Sees(StaffMember member, StaffMember referent, bool running) => member.Profile switch
    {
        Profile.Administrator => true,
        Profile.Referent => running && referent.Id == member.Id,
        Profile.OrganisationSecretariat => running && referent.OrganisationId == member.OrganisationId,
        Profile.FseManager or Profile.OperatorStaff => false,
        _ => referent.TerritoryId == member.TerritoryId,
    };
}
