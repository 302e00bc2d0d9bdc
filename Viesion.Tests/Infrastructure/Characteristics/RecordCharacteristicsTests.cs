using Viesion.Domain.Access;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Characteristics;

public sealed class RecordCharacteristicsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    private ACharacteristic Characteristic => new(database, department);

    private DateOnly Today => database.Clock.Today();

    [Fact]
    public async Task An_actualisation_keeps_what_it_takes_the_place_of_with_its_dates_and_author()
    {
        var (dossier, driving) = (await Dossier(), await Characteristic.YesNo());
        Assert.Null(await Characteristic.Record(dossier, driving, new() { YesNo = false }, Today.AddMonths(-5)));
        Assert.Null(await Characteristic.Record(dossier, driving, new() { YesNo = true }, Today.AddDays(-3)));

        var shown = await Characteristic.Shown(dossier);
        var current = shown.Items.Single(item => item.DefinitionId == driving).Current!;
        Assert.Equal((true, Today.AddDays(-3), Today, "Aïcha Bernard"),
            (current.Content.YesNo, current.ValidFrom, current.ConfirmedOn, current.RecordedBy));
        var past = Assert.Single(shown.Past, past => past.DefinitionId == driving).Value;
        Assert.Equal((false, Today.AddMonths(-5)), (past.Content.YesNo, past.ValidFrom));
        Assert.Equal(1L, await Audited(dossier, "Changed"));
        Assert.Equal(2L, await Audited(dossier, "Created"));
    }

    [Fact]
    public async Task Several_are_written_at_once_or_none_at_all()
    {
        var (dossier, children, housing) = (
            await Dossier(), await Characteristic.Number(0, 20), await Characteristic.List("locataire", "hébergé"));
        var tenant = await Characteristic.Option(housing, "locataire");
        var entries = new[]
        {
            await Characteristic.Entry(dossier, housing, new() { OptionId = tenant }),
            await Characteristic.Entry(dossier, children, new() { Number = 21 })
        };
        var refusal = (await database.For(department.Referent).Run(new RecordCharacteristics(dossier, entries))).Refusal!;
        Assert.Equal((CharacteristicRefusals.ValueField(children), "Indiquez un nombre entre 0 et 20."), (refusal.Field, refusal.Message));
        Assert.Null((await Characteristic.Item(dossier, housing)).Current);

        Assert.Null(
            (await database.For(department.Referent)
            .Run(new RecordCharacteristics(dossier, [entries[0], entries[1] with { Content = new() { Number = 2 } }]))).Refusal);
        Assert.Equal("locataire", (await Characteristic.Item(dossier, housing)).Current!.OptionLabel);
        Assert.Equal(2, (await Characteristic.Item(dossier, children)).Current!.Content.Number);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_beside_its_field_and_nothing_is_written()
    {
        var dossier = await Dossier();
        var (text, number, list, day) = (await Characteristic.Text(), await Characteristic.Number(), await Characteristic.List("un"),
            await Characteristic.Define(new() { Type = CharacteristicType.Date }));
        foreach (var (definition, content, message) in new (int, CharacteristicContent, string)[]
        {
            (text, new() { Text = new string('é', 5_000) }, "retirez 4000 caractères"),
            (text, new() { Text = "   " }, "Indiquez une valeur"), (number, new() { Number = 1_000_000_000_000 }, "d’au plus 99"),
            (number, new() { Number = -1_000_000_000_000 }, "d’au plus 99"), (number, new() { Number = 1.234m }, "Deux décimales"),
            (list, new() { OptionId = int.MaxValue }, "n’est plus proposée"), (day, new() { Text = "31/02/2026" }, "Indiquez une valeur"),
        })
        {
            var refusal = await Characteristic.Record(dossier, definition, content);
            Assert.Equal(CharacteristicRefusals.ValueField(definition), refusal?.Field);
            Assert.Contains(message, refusal!.Message);
            Assert.Null((await Characteristic.Item(dossier, definition)).Current);
        }
        Assert.Equal(CharacteristicRefusals.DateField(text),
            (await Characteristic.Record(dossier, text, new() { Text = "vrai" }, Today.AddDays(1)))?.Field);
        Assert.Equal(CharacteristicRefusals.NothingTyped,
            (await database.For(department.Referent).Run(new RecordCharacteristics(dossier, []))).Refusal);
    }

    [Fact]
    public async Task An_actualisation_goes_forward_and_says_something_new()
    {
        var (dossier, text) = (await Dossier(), await Characteristic.Text());
        Assert.Null(await Characteristic.Record(dossier, text, new() { Text = " CAP cuisine " }, Today.AddDays(-10)));
        Assert.Equal("caracteristique-identique", (await Characteristic.Record(dossier, text, new() { Text = "CAP cuisine" }))?.Code);
        Assert.Equal("caracteristique-anterieure", (await Characteristic.Record(dossier, text, new() { Text = "BTS" }, Today.AddDays(-11)))
            ?.Code);
        Assert.Null(await Characteristic.Record(dossier, text, new() { Text = "BTS" }, Today.AddDays(-10)));
    }

    [Fact]
    public async Task Of_two_who_write_the_same_one_the_second_is_told_even_when_there_was_none_before()
    {
        var (dossier, driving) = (await Dossier(), await Characteristic.YesNo());
        foreach (var (first, second) in new[] { (true, false), (false, true) })
        {
            var seen = await Characteristic.Entry(dossier, driving, new() { YesNo = first });
            Assert.Null((await database.For(department.Referent).Run(new RecordCharacteristics(dossier, [seen]))).Refusal);
            Assert.Equal(Refusal.Conflict,
                (await database.For(department.Head)
                .Run(new RecordCharacteristics(dossier, [seen with { Content = new() { YesNo = second } }]))).Refusal);
            Assert.Equal(first, (await Characteristic.Item(dossier, driving)).Current!.Content.YesNo);
        }
    }

    [Fact]
    public async Task Twenty_at_the_very_same_moment_leave_one_current_value()
    {
        var (dossier, driving) = (await Dossier(), await Characteristic.YesNo());
        var seen = await Characteristic.Entry(dossier, driving, new() { YesNo = true });
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => database.For(department.Head).Run(new RecordCharacteristics(dossier, [seen]))));
        Assert.Single(answers, answer => answer.Succeeded);
        Assert.All(answers.Where(answer => !answer.Succeeded), answer => Assert.Equal(Refusal.Conflict, answer.Refusal));
        Assert.Equal(
            1L, await database.Sql<long>(Perimeter.System, $"SELECT count(*) FROM characteristic_values WHERE beneficiary_id = {dossier}"));
    }

    [Fact]
    public async Task An_option_deactivated_meanwhile_is_refused_but_a_dossier_that_holds_it_keeps_it()
    {
        var (dossier, other, list) = (await Dossier(), await Dossier(), await Characteristic.List("ancienne", "nouvelle"));
        var old = await Characteristic.Option(list, "ancienne");
        Assert.Null(await Characteristic.Record(dossier, list, new() { OptionId = old }));
        var form = await Characteristic.Form(list);
        Assert.Null(
            (await database.For(department.Administrator)
            .Run(new SaveCharacteristic(list, form.Version, form.Settings with
            {
                Options = [.. form.Settings.Options.Select(option => option with { Active = option.Id != old })]
            }))).Refusal);

        Assert.Equal("caracteristique-option", (await Characteristic.Record(other, list, new() { OptionId = old }))?.Code);
        var held = (await Characteristic.Item(dossier, list)).Current!;
        Assert.Equal("ancienne", held.OptionLabel);
        Assert.Null(
            (await database.For(department.Referent)
            .Run(new CorrectCharacteristic(held.Seen!, new() { OptionId = old }, Today.AddDays(-1)))).Refusal);
        Assert.DoesNotContain((await Characteristic.Shown(dossier)).Choices, choice => choice.Id == old);
    }

    [Fact]
    public async Task A_characteristic_taken_out_meanwhile_or_fed_by_Genesis_is_not_written()
    {
        var (dossier, text) = (await Dossier(), await Characteristic.Text());
        var fed = await Characteristic.Define(new() { Source = GenesisSource.Orientation });
        var entry = await Characteristic.Entry(dossier, text, new() { Text = "x" });
        Assert.Equal("caracteristique-genesis", (await Characteristic.Record(dossier, fed, new() { Text = "sociale" }))?.Code);
        Assert.True((await database.For(department.Administrator).Run(new ActivateCharacteristic(text, Active: false))).Succeeded);
        Assert.Equal("caracteristique-retiree",
            (await database.For(department.Referent).Run(new RecordCharacteristics(dossier, [entry]))).Refusal?.Code);
    }

    private async Task<int> Dossier() => (await department.Dossier(database, department.Referent)).Id;

    private Task<long> Audited(int dossier, string action)
        => database.Sql<long>(
            Perimeter.System, $"SELECT count(*) FROM audit_entries WHERE beneficiary_id = {dossier} AND subject = 'CharacteristicValue' "
            + $"AND action = '{action}'");
}
