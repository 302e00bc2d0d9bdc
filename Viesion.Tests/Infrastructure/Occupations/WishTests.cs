using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Common;
using Viesion.Domain.Occupations;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Occupations;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Occupations;

public sealed class WishTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>, IAsyncLifetime
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;
    private int dossier;

    private IOperations Referent => database.For(department.Referent);

    public async ValueTask InitializeAsync()
    {
        await database.WriteReferences();
        dossier = (await department.Dossier(database, department.Referent)).Id;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("boulangère", "Boulanger / Boulangère")]
    [InlineData("BOULANGERE", "Boulanger / Boulangère")]
    [InlineData("boulan", "Boulanger / Boulangère")]
    [InlineData("boulangr", "Boulanger / Boulangère")]
    [InlineData("aide dom", "Aide à domicile")]
    [InlineData("maçon", "Maçonnerie")]
    [InlineData("macon", "Maçonnerie")]
    [InlineData("n1103", "Magasinage et préparation de commandes")]
    [InlineData("electricien bat", "Electricien / Electricienne du bâtiment")]
    [InlineData("l'entretien", "Agent / Agente d'entretien du bâtiment")]
    public async Task An_occupation_is_found_without_accents_nor_case_by_the_beginning_of_words_or_with_a_typo(string typed, string found)
        => Assert.Contains(found, (await Find(typed)).Select(match => match.Title ?? match.Name));

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("';--")]
    [InlineData("%")]
    [InlineData("\\ & | ! :*")]
    public async Task What_is_no_occupation_finds_nothing(string typed) => Assert.Empty(await Find(typed));

    [Fact]
    public async Task Wishes_are_kept_in_order_moved_and_taken_out()
    {
        var (baker, mason) = ((await Find("boulanger"))[0], (await Find("maçonnerie"))[0]);
        var today = database.Clock.Today();
        foreach (var match in new[] { baker, mason })
            Assert.True((await Referent.Run(new WishOccupation(dossier, match.OccupationId, match.TitleId, today))).Succeeded);
        Assert.Equal(WishRefusals.OccupationThere,
            (await Referent.Run(new WishOccupation(dossier, baker.OccupationId, baker.TitleId, today))).Refusal);
        var sectors = await Referent.Read<OccupationReads, List<SectorChoice>>(reads => reads.Sectors());
        Assert.Equal((21, 109), (sectors.Count(sector => sector.Section is null), sectors.Count));
        var building = sectors.Single(sector => sector.Code == "F");
        Assert.True((await Referent.Run(new WishSector(dossier, building.Id, today))).Succeeded);
        Assert.Equal(WishRefusals.SectorThere, (await Referent.Run(new WishSector(dossier, building.Id, today))).Refusal);

        var wishes = await Wishes();
        Assert.Equal(["Boulanger / Boulangère", "Maçonnerie"], wishes.Occupations.Select(wish => wish.Text));
        Assert.True((await Referent.Run(new MoveDesiredOccupation(wishes.Occupations[1].Id, true))).Succeeded);
        Assert.Equal(WishRefusals.AtTheEdge, (await Referent.Run(new MoveDesiredOccupation(wishes.Occupations[1].Id, true))).Refusal);
        Assert.Equal(["Maçonnerie", "Boulanger / Boulangère"],
            (await Referent.Read<SummaryReads, DossierSummary?>(reads => reads.Of(dossier)))!.Wishes.Occupations);
        Assert.True((await Referent.Run(new DropDesiredSector(wishes.Sectors[0].Id))).Succeeded);
        Assert.Equal(Refusal.NotFound, (await Referent.Run(new DropDesiredSector(wishes.Sectors[0].Id))).Refusal);
        Assert.Empty((await Wishes()).Sectors);
    }

    [Fact]
    public async Task Bad_wishes_are_refused_beside_their_field()
    {
        var (today, match) = (database.Clock.Today(), (await Find("cariste"))[0]);
        Assert.Equal("OccupationId", (await Referent.Run(new WishOccupation(dossier, null, null, today))).Refusal?.Field);
        Assert.Equal("OccupationId", (await Referent.Run(new WishOccupation(dossier, int.MaxValue, null, today))).Refusal?.Field);
        Assert.Equal("OccupationId",
            (await Referent.Run(new WishOccupation(dossier, match.OccupationId, (await Find("boulanger"))[0].TitleId, today))).Refusal
            ?.Field);
        foreach (var day in new DateOnly?[] { null, today.AddDays(1), new(9999, 12, 31), new(1900, 1, 1) })
            Assert.Equal("Since", (await Referent.Run(new WishOccupation(dossier, match.OccupationId, match.TitleId, day))).Refusal?.Field);
        Assert.Equal("SectorId", (await Referent.Run(new WishSector(dossier, int.MaxValue, today))).Refusal?.Field);

        var ids = await database.System.Read<ViesionDbContext, List<int>>(
            db => db.Occupations.OrderBy(o => o.Id).Select(o => o.Id).Take(11).ToListAsync());
        var answers = await Task.WhenAll(ids.Select(id => Referent.Run(new WishOccupation(dossier, id, null, today))));
        Assert.Equal(WishRefusals.AtMost, answers.Count(answer => answer.Succeeded));
        Assert.Equal(WishRefusals.AtMost, (await Wishes()).Occupations.Count);
    }

    [Fact]
    public async Task Outside_the_perimeter_there_is_nothing_to_wish()
    {
        var (today, match) = (database.Clock.Today(), (await Find("cariste"))[0]);
        Assert.True((await Referent.Run(new WishOccupation(dossier, match.OccupationId, match.TitleId, today))).Succeeded);
        var wish = (await Wishes()).Occupations[0].Id;
        foreach (var stranger in new[] { department.OtherReferent, department.NorthHead })
        {
            Assert.Equal(Refusal.NotFound,
                (await database.For(stranger).Run(new WishOccupation(dossier, match.OccupationId, null, today))).Refusal);
            Assert.Equal(Refusal.NotFound, (await database.For(stranger).Run(new DropDesiredOccupation(wish))).Refusal);
            Assert.Null(await database.For(stranger).Read<WishReads, DossierWishes?>(reads => reads.OfDossier(dossier)));
        }
        Assert.Equal(Refusal.Forbidden, (await database.For(department.OperatorStaff).Run(new DropDesiredOccupation(wish))).Refusal);
    }

    private Task<IReadOnlyList<OccupationMatch>> Find(string typed)
        => Referent.Read<OccupationReads, IReadOnlyList<OccupationMatch>>(reads => reads.Find(typed));

    private async Task<DossierWishes> Wishes() => (await Referent.Read<WishReads, DossierWishes?>(reads => reads.OfDossier(dossier)))!;
}
