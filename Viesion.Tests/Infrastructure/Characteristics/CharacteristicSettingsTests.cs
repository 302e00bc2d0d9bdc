using Viesion.Domain.Characteristics;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Characteristics;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Characteristics;

public sealed class CharacteristicSettingsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    private ACharacteristic Characteristic => new(database, department);

    [Fact]
    public async Task Families_are_named_once_renamed_moved_and_taken_out_of_the_dossiers()
    {
        var (first, second) = (await Characteristic.Family("Loisirs"), await Characteristic.Family("Sports"));
        Assert.Equal("famille-double", (await Admin(new SaveCharacteristicFamily(null, 0, " loisirs ")))?.Code);
        Assert.Equal("Name", (await Admin(new SaveCharacteristicFamily(null, 0, new string('x', 81))))?.Field);
        Assert.Null(await Admin(new SaveCharacteristicFamily(second, (await Family(second)).Version, "Sport")));
        Assert.Equal(Refusal.Conflict, await Admin(new SaveCharacteristicFamily(second, 1, "Autre")));
        Assert.Null(await Admin(new MoveCharacteristicFamily(second, Up: true)));
        var order = (await Families()).Select(family => family.Id).ToList();
        Assert.True(order.IndexOf(second) < order.IndexOf(first));

        var (dossier, text) = ((await department.Dossier(database, department.Referent)).Id, await Characteristic.Define(
            new() { FamilyId = second, Name = "Club" }));
        Assert.Null(await Characteristic.Record(dossier, text, new() { Text = "escalade" }));
        Assert.Null(await Admin(new ActivateCharacteristicFamily(second, Active: false)));
        Assert.DoesNotContain((await Characteristic.Shown(dossier)).Items, item => item.DefinitionId == text);
        Assert.Null(await Admin(new ActivateCharacteristicFamily(second, Active: true)));
        Assert.Equal("escalade", (await Characteristic.Item(dossier, text)).Current!.Content.Text);
    }

    [Fact]
    public async Task A_used_definition_keeps_its_type_and_is_not_deleted()
    {
        var (dossier, list, unused) = ((await department.Dossier(database, department.Referent)).Id,
            await Characteristic.List("un", "deux"), await Characteristic.Text());
        Assert.Null(await Characteristic.Record(dossier, list, new() { OptionId = await Characteristic.Option(list, "un") }));
        var form = await Characteristic.Form(list);
        Assert.Equal((1, 1), (form.Values, form.OptionUse[await Characteristic.Option(list, "un")]));
        Assert.Equal(CharacteristicRefusals.TypeFixed,
            await Admin(new SaveCharacteristic(list, form.Version, form.Settings with { Type = CharacteristicType.Text })));
        Assert.Equal(CharacteristicRefusals.OptionUsed,
            await Admin(new SaveCharacteristic(list, form.Version, form.Settings with { Options = [.. form.Settings.Options.Skip(1)] })));
        Assert.Equal(CharacteristicRefusals.Used, await Admin(new DeleteCharacteristic(list)));
        Assert.Null(
            await Admin(new SaveCharacteristic(list, form.Version, form.Settings with { Options = [.. form.Settings.Options.Take(1)] })));
        Assert.Null(await Admin(new DeleteCharacteristic(unused)));
        Assert.Equal(Refusal.NotFound, await Admin(new DeleteCharacteristic(unused)));
    }

    [Fact]
    public async Task The_second_of_two_administrators_is_told_even_when_only_an_option_changed()
    {
        var list = await Characteristic.List("un");
        var form = await Characteristic.Form(list);
        Assert.Null(await Admin(
            new SaveCharacteristic(list, form.Version, form.Settings with { Options = [.. form.Settings.Options, new(null, "deux")] })));
        Assert.Equal(Refusal.Conflict, await Admin(new SaveCharacteristic(list, form.Version, form.Settings with { Name = "Autre nom" })));
        Assert.Equal(["un", "deux"], (await Characteristic.Form(list)).Settings.Options.Select(option => option.Label));
    }

    [Fact]
    public async Task Definitions_stand_in_the_order_given_and_have_a_name_of_their_own_in_the_family()
    {
        var family = await Characteristic.Family();
        var (a, b) = (await Characteristic.Define(new() { FamilyId = family, Name = "A" }), await Characteristic.Define(
            new() { FamilyId = family, Name = "B" }));
        Assert.Equal("caracteristique-double",
            (await Admin(new SaveCharacteristic(null, 0, new() { FamilyId = family, Name = "a" })))?.Code);
        Assert.Null(await Admin(new MoveCharacteristic(b, Up: true)));
        Assert.Null(await Admin(new MoveCharacteristic(b, Up: true)));
        Assert.Equal([b, a], (await Family(family)).Definitions.Select(definition => definition.Id));
    }

    [Fact]
    public async Task Nobody_but_an_administrator_touches_the_configuration()
    {
        var text = await Characteristic.Text();
        var form = await Characteristic.Form(text);
        foreach (var member in department.Everyone.Where(member => member != department.Administrator))
            foreach (var command in new ICommand<Done>[]
            {
                new SaveCharacteristicFamily(null, 0, "Intruse"), new ActivateCharacteristicFamily(form.Settings.FamilyId, false),
                new MoveCharacteristicFamily(form.Settings.FamilyId, true),
                new SaveCharacteristic(text, form.Version, form.Settings), new ActivateCharacteristic(text, false),
                new MoveCharacteristic(text, true), new DeleteCharacteristic(text),
            })
                Assert.Equal(Refusal.Forbidden, (await database.For(member).Run(command)).Refusal);
    }

    private async Task<Refusal?> Admin(ICommand<Done> command) => (await database.For(department.Administrator).Run(command)).Refusal;

    private Task<IReadOnlyList<FamilySettings>> Families()
        => database.System.Read<CharacteristicSettingsReads, IReadOnlyList<FamilySettings>>(reads => reads.Families());

    private async Task<FamilySettings> Family(int id) => (await Families()).Single(family => family.Id == id);
}
