using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Domain.Skills;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Skills;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Skills;

public sealed class SkillOperationsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task A_skill_is_recorded_under_its_field_and_group_changed_and_deleted()
    {
        await database.WriteReferences();
        var dossier = (await department.Dossier(database, department.Referent)).Id;
        var (welding, level, today) = (await database.Item(ListKind.Skill, "souder"), await database.Item(ListKind.SkillLevel, "acquise"),
            database.Clock.Today());
        var referent = database.For(department.Referent);

        Assert.True(
            (await referent.Run(new RecordSkill(dossier, new(welding, today, today.AddYears(5), level, "Titre professionnel")))).Succeeded);
        Assert.Equal("ItemId", (await referent.Run(new RecordSkill(dossier, new(welding, today)))).Refusal?.Field);
        Assert.Equal(
            "LevelId",
            (await referent.Run(
                new RecordSkill(
                    dossier, new(await database.Item(ListKind.Skill, "conduire un tracteur"), today, LevelId: welding)))).Refusal?.Field);
        Assert.Equal("ItemId",
            (await referent.Run(new RecordSkill(dossier, new(await database.Item(ListKind.SkillField, "cuisine"), today)))).Refusal?.Field);
        var row = Assert.Single(await Rows(dossier));
        Assert.Equal(("souder", "métal et maintenance", "industrie", "acquise"), (row.Label, row.Field, row.Group, row.Level));

        Assert.True((await referent.Run(new ChangeSkill(row.Id, row.Version, row.Content with { End = null }))).Succeeded);
        Assert.Equal(Refusal.Conflict, (await referent.Run(new ChangeSkill(row.Id, row.Version, row.Content))).Refusal);
        Assert.Equal(1, (await referent.Read<SummaryReads, DossierSummary?>(reads => reads.Of(dossier)))!.Wishes.Skills);
        row = Assert.Single(await Rows(dossier));
        Assert.Equal(SkillRefusals.NotTheAuthor, (await database.For(department.Head).Run(new DeleteSkill(row.Id, row.Version))).Refusal);
        foreach (var stranger in new[] { department.OtherReferent, department.NorthHead })
        {
            Assert.Equal(Refusal.NotFound, (await database.For(stranger).Run(new DeleteSkill(row.Id, row.Version))).Refusal);
            Assert.Null(await database.For(stranger).Read<SkillReads, DossierSkills?>(reads => reads.OfDossier(dossier)));
        }
        Assert.True((await referent.Run(new DeleteSkill(row.Id, row.Version))).Succeeded);
        Assert.Empty(await Rows(dossier));
    }

    private async Task<IReadOnlyList<SkillRow>> Rows(int dossier)
        => (await database.For(department.Referent).Read<SkillReads, DossierSkills?>(reads => reads.OfDossier(dossier)))!.Items;
}
