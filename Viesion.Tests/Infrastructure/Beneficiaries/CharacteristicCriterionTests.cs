using Viesion.Domain.Access;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Common;
using Viesion.Domain.FormalNotices;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Beneficiaries;

/// <summary>DOS-02: characteristics of every type as criteria of the list, recorded ones and those that Genesis feeds.</summary>
public sealed class CharacteristicCriterionTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    private ACharacteristic Characteristic => new(database, department);

    [Fact]
    public async Task Values_of_one_characteristic_are_alternatives_and_characteristics_add_up()
    {
        var (text, number, list, yes, day) = (await Characteristic.Text(), await Characteristic.Define(
            new() { Type = CharacteristicType.Number, Unit = "km" }), await Characteristic.List("un", "deux"),
            await Characteristic.YesNo(), await Characteristic.Define(new() { Type = CharacteristicType.Date }));
        var (one, two) = (await Characteristic.Option(list, "un"), await Characteristic.Option(list, "deux"));
        var (mine, other) = (
            (await department.Dossier(database, department.Referent)).Id, (await department.Dossier(database, department.Referent)).Id);
        var elsewhere = (await department.Dossier(database, department.NorthReferent)).Id;
        foreach (var dossier in new[] { mine, elsewhere })
            await Fill(dossier, (text, new() { Text = "École hôtelière" }), (number, new() { Number = 12.5m }),
                (list, new() { OptionId = one }), (yes, new() { YesNo = true }), (day, new() { Date = new(2026, 3, 1) }));
        await Fill(other, (text, new() { Text = "CAP" }), (number, new() { Number = -3m }), (list, new() { OptionId = two }),
            (yes, new() { YesNo = false }), (day, new() { Date = new(2026, 5, 1) }));

        foreach (var (values, expected) in new (string[], int[])[]
        {
            ([$"texte-{text}-ecole hot"], [mine]), ([$"texte-{text}-hôtelière"], []),
            ([$"texte-{text}-e", $"texte-{text}-cap"], [mine, other]),
            ([$"nombre-{number}-12.5..13"], [mine]), ([$"nombre-{number}-..0"], [other]), ([$"nombre-{number}--3..12.5"], [mine, other]),
            ([$"nombre-{number}-13.."], []),
            ([$"date-{day}-2026-03-01..2026-03-01"], [mine]), ([$"date-{day}-2026-03-02.."], [other]),
            ([$"choix-{list}-{one}", $"choix-{list}-{two}"], [mine, other]), ([$"oui-{yes}", $"non-{yes}"], [mine, other]),
            ([$"choix-{list}-{one}", $"oui-{yes}"], [mine]), ([$"choix-{list}-{one}", $"non-{yes}"], []),
            ([$"date-{day}-2026-01-01..", $"nombre-{number}-0..", $"texte-{text}-é"], [mine]),
        })
            Assert.Equal(expected.Order(), await Found(department.Referent.Perimeter, values));
        Assert.Equal(new[] { mine, elsewhere }.Order(), await Found(department.Administrator.Perimeter, $"oui-{yes}"));
        Assert.Empty(await Found(department.OperatorStaff.Perimeter, $"oui-{yes}"));

        var name = (await Characteristic.Form(number)).Settings.Name;
        var named = await database.For(department.Referent).Read<CriterionReads, Dictionary<DossierTerm, string>>(reads => reads.Names(
            [new("caracteristique", $"nombre-{number}-2..4.5"), new("caracteristique", $"nombre-{number + 1000}-2..4"),
            new("caracteristique", $"choix-{list}-{one}"), new("caracteristique", $"texte-{text}-cap")]));
        Assert.Equal(3, named.Count);
        Assert.Equal($"{name}\u00a0: de 2 à 4,5\u00a0km", named[new("caracteristique", $"nombre-{number}-2..4.5")]);
        Assert.EndsWith("\u00a0: un", named[new("caracteristique", $"choix-{list}-{one}")]);
        Assert.EndsWith("\u00a0: commence par «\u00a0cap\u00a0»", named[new("caracteristique", $"texte-{text}-cap")]);
    }

    [Fact]
    public async Task What_Genesis_feeds_is_searched_where_it_stands_and_so_is_the_last_request_for_a_formal_notice()
    {
        var (single, married) = (
            (await department.Dossier(database, department.Referent)).Id, (await department.Dossier(database, department.Referent)).Id);
        var elsewhere = (await department.Dossier(database, department.NorthReferent)).Id;
        await Write($"UPDATE beneficiaries SET marital_status = 'Célibataire', first_followed_on = '2025-02-01' WHERE id IN ({single}, "
            + $"{elsewhere})");
        await Write("UPDATE beneficiaries SET marital_status = 'Marié(e)', formal_notice_on = '2026-04-02', formal_notice_reason = "
            + $"'Absence' WHERE id = {married}");
        foreach (var reason in new[] { "Première.", "Seconde." })
        {
            Assert.True((await database.For(department.Referent).Run(new RequestFormalNotice(single, reason))).Succeeded);
            await Write($"UPDATE formal_notice_requests SET requested_on = requested_on - {(reason[0] == 'P' ? 200 : 0)}, state = CASE "
                + $"WHEN reason = 'Première.' THEN 'Refused' ELSE state END WHERE beneficiary_id = {single} AND reason = '{reason}'");
        }
        var today = database.Clock.Today();
        foreach (var (value, expected) in new (string, int[])[]
        {
            ("genesis-MaritalStatus-Célibataire", [single]), ("genesis-MaritalStatus-Célib", []),
            ("genesis-FirstFollowedOn-2025-02-01..2025-02-01", [single]), ("genesis-FormalNoticeOn-2026-04-01..", [married]),
            ("genesis-FormalNoticeReason-Absence", [married]), ($"genesis-FormalNoticeRequestedOn-{today:yyyy-MM-dd}..", [single]),
            ($"genesis-FormalNoticeRequestedOn-..{today.AddDays(-1):yyyy-MM-dd}", []),
        })
            Assert.Equal(expected, await Found(department.Referent.Perimeter, value));
        Assert.Equal(["Célibataire", "Marié(e)"], await database.For(department.Head).Read<CriterionReads, IReadOnlyList<string>>(
            reads => reads.Told(GenesisSource.MaritalStatus)));
        Assert.Equal(["Célibataire"], await database.For(department.NorthHead).Read<CriterionReads, IReadOnlyList<string>>(
            reads => reads.Told(GenesisSource.MaritalStatus)));
        Assert.Empty(await database.For(department.OperatorStaff).Read<CriterionReads, IReadOnlyList<string>>(
            reads => reads.Told(GenesisSource.MaritalStatus)));
    }

    private async Task Fill(int dossier, params (int Definition, CharacteristicContent Content)[] values)
    {
        foreach (var (definition, content) in values)
            Assert.Null(
                (await database.For(department.Administrator)
                .Run(new RecordCharacteristics(dossier, [await Characteristic.Entry(dossier, definition, content)]))).Refusal);
    }

    private Task Write(string sql) => database.Sql<object>(Perimeter.System, sql);

    private async Task<IEnumerable<int>> Found(Perimeter perimeter, params string[] values)
        => (await database.For(perimeter).Read<DossierListReads, DossierPage>(
            reads => reads.Page(new()
            {
                Search = DossierSearch.Of(values.Select(value => new DossierTerm("caracteristique", value))),
                Sort = DossierSort.Name
            }))).Items.Select(row => row.Id).Order();
}
