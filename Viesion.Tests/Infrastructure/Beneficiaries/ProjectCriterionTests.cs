using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Common;
using Viesion.Domain.Difficulties;
using Viesion.Domain.Lists;
using Viesion.Domain.Skills;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Beneficiaries;

/// <summary>The criteria on what the pages of a dossier hold: difficulties, skills, wishes, characteristics (DOS-02).</summary>
public sealed class ProjectCriterionTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    internal static readonly string[] Keys = ["difficulte", "competence", "metier", "secteur", "caracteristique"];

    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task Each_criterion_finds_its_choices_and_keeps_the_dossiers_that_hold_them()
    {
        await database.WriteReferences();
        var (mine, elsewhere) = (await department.Dossier(database, department.Referent, "PROJET"),
            await department.Dossier(database, department.NorthReferent, "PROJET"));
        await department.Dossier(database, department.Referent, "SANSPROJET");
        var today = database.Clock.Today();
        var characteristic = new ACharacteristic(database, department);
        var definition = await characteristic.YesNo();
        foreach (var dossier in new[] { mine, elsewhere })
            await Fill(dossier, definition, today);

        foreach (var key in Keys)
        {
            var typed = key switch { "difficulte" => "VEHIC", "metier" => "boulanger", "secteur" => "construction", _ => "" };
            var choices = await database.For(department.Head).Read<CriterionReads, IReadOnlyList<CriterionChoice>>(
                reads => reads.Find(key, typed));
            var chosen = await Held(key, choices, mine, definition);
            Assert.Equal([mine.Id], await Found(department.Referent.Perimeter, key, chosen.Value));
            Assert.Equal([mine.Id], await Found(department.Head.Perimeter, key, chosen.Value));
            Assert.Equal(new[] { mine.Id, elsewhere.Id }.Order(), await Found(department.Administrator.Perimeter, key, chosen.Value));
            Assert.Empty(await Found(department.OperatorStaff.Perimeter, key, chosen.Value));
            var names = await database.For(department.Head).Read<CriterionReads, Dictionary<DossierTerm, string>>(
                reads => reads.Names([new DossierTerm(key, chosen.Value)]));
            Assert.Equal(chosen.Text, Assert.Single(names).Value);
        }
        Assert.Empty(await Found(department.Administrator.Perimeter, "caracteristique", $"non-{definition}"));
    }

    [Theory]
    [InlineData("oui-")]
    [InlineData("oui-0")]
    [InlineData("peut-être-3")]
    [InlineData("choix-99999999999")]
    [InlineData("choix-12")]
    [InlineData("oui-7-x")]
    [InlineData("texte-7- ")]
    [InlineData("nombre-7-5..2")]
    [InlineData("nombre-7-a..b")]
    [InlineData("date-7-..")]
    [InlineData("date-7-2026-02-30..")]
    [InlineData("genesis-Territory-Nord")]
    [InlineData("genesis-999-x")]
    [InlineData("genesis-formalnoticeon-2026-01-01..")]
    [InlineData("' OR 1=1")]
    public void A_value_of_a_characteristic_that_means_nothing_is_ignored(string value)
        => Assert.Null(new CharacteristicValueCriterion().Read(value));

    private async Task Fill(Beneficiary dossier, int definition, DateOnly today)
    {
        var door = database.For(department.Administrator);
        Assert.Null(
            (await door.Run(
                new RecordDifficulty(dossier.Id, new(await database.Item(ListKind.Difficulty, "véhicule"), today.AddDays(-3))))).Refusal);
        Assert.Null((await door.Run(new RecordSkill(dossier.Id, new(await FirstSkill(), today.AddDays(-3))))).Refusal);
        await database.Sql<object>(
            Viesion.Domain.Access.Perimeter.System,
            $"INSERT INTO desired_occupations (beneficiary_id, occupation_id, since, rank) SELECT {dossier.Id}, id, '{today:yyyy-MM-dd}', "
            + "1 FROM occupations WHERE search_name LIKE '%boulang%' ORDER BY id LIMIT 1 RETURNING 1");
        await database.Sql<object>(
            Viesion.Domain.Access.Perimeter.System,
            $"INSERT INTO desired_sectors (beneficiary_id, sector_id, since, rank) SELECT {dossier.Id}, d.id, '{today:yyyy-MM-dd}', 1 FROM "
            + "sectors d JOIN sectors s ON s.id = d.section_id WHERE s.name ILIKE 'construction' ORDER BY d.id LIMIT 1 RETURNING 1");
        var entry = await new ACharacteristic(database, department).Entry(dossier.Id, definition, new() { YesNo = true });
        Assert.Null((await database.For(department.Administrator).Run(new RecordCharacteristics(dossier.Id, [entry]))).Refusal);
    }

    private Task<int> FirstSkill()
        => database.Sql<int>(Viesion.Domain.Access.Perimeter.System, "SELECT min(id) FROM list_items WHERE kind = 'Skill' AND active");

    // A section of the NAF stands for its divisions; elsewhere the choice is the very thing recorded.
    private async Task<CriterionChoice> Held(string key, IReadOnlyList<CriterionChoice> choices, Beneficiary dossier, int definition)
    {
        var value = key switch
        {
            "competence" => $"{await FirstSkill()}",
            "metier" =>
                $"{await database.Sql<int>(Viesion.Domain.Access.Perimeter.System,
                $"SELECT occupation_id FROM desired_occupations WHERE beneficiary_id = {dossier.Id}")}",
            "secteur" =>
                $"{await database.Sql<int>(
                Viesion.Domain.Access.Perimeter.System, "SELECT id FROM sectors WHERE section_id IS NULL AND name ILIKE 'construction'")}",
            "caracteristique" => $"oui-{definition}",
            _ => choices[0].Value,
        };
        return choices.FirstOrDefault(choice => choice.Value == value)
            ?? (await database.For(department.Head).Read<CriterionReads, Dictionary<DossierTerm, string>>(
                reads => reads.Names([new DossierTerm(key, value)]))).Select(name => new CriterionChoice(value, name.Value)).Single();
    }

    private async Task<IEnumerable<int>> Found(Viesion.Domain.Access.Perimeter perimeter, string key, string value)
        => (await database.For(perimeter).Read<DossierListReads, DossierPage>(
            reads => reads.Page(new()
            {
                Search = DossierSearch.Parse($"{key}={Uri.EscapeDataString(value)}"),
                Sort = DossierSort.Name
            }))).Items.Select(row => row.Id).Order();
}
