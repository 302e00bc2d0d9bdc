using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Characteristics;
using Viesion.Infrastructure.Persistence;
using Xunit;

namespace Viesion.Tests.Build;

/// <summary>Families, definitions and values, made as people make them; and what a dossier then shows.</summary>
public sealed class ACharacteristic(TestDatabase database, SmallDepartment department)
{
    public async Task<int> Family(string? name = null)
    {
        name ??= $"Famille {Guid.NewGuid():N}"[..30];
        Assert.Null((await database.For(department.Administrator).Run(new SaveCharacteristicFamily(null, 0, name))).Refusal);
        return await database.System.Read<ViesionDbContext, int>(
            db => db.CharacteristicFamilies.Where(family => family.Name == name).Select(family => family.Id).SingleAsync());
    }

    public async Task<int> Define(CharacteristicSettings settings)
    {
        var complete = settings with
        {
            FamilyId = settings.FamilyId == 0 ? await Family() : settings.FamilyId,
            Name = settings.Name ?? $"C{Guid.NewGuid():N}"[..20]
        };
        Assert.Null((await database.For(department.Administrator).Run(new SaveCharacteristic(null, 0, complete))).Refusal);
        return await database.System.Read<ViesionDbContext, int>(db => db.CharacteristicDefinitions.Where(
            d => d.FamilyId == complete.FamilyId && d.Name == complete.Name).Select(d => d.Id).SingleAsync());
    }

    public Task<int> YesNo(int? months = null, bool required = false)
        => Define(new() { Type = CharacteristicType.YesNo, RefreshCount = months, Required = required });

    public Task<int> Number(decimal? min = null, decimal? max = null)
        => Define(new() { Type = CharacteristicType.Number, Min = min, Max = max });

    public Task<int> Text() => Define(new() { Type = CharacteristicType.Text });

    public Task<int> List(params string[] options)
        => Define(new()
        {
            Type = CharacteristicType.List,
            Options = [.. options.Select(label => new CharacteristicOptionSettings(null, label))]
        });

    public async Task<int> Option(int definition, string label)
        => (await database.System.Read<CharacteristicSettingsReads, DefinitionForm?>(
            reads => reads.Definition(definition)))!.Settings.Options.Single(option => option.Label == label).Id!.Value;

    public async Task<DefinitionForm> Form(int definition)
        => (await database.System.Read<CharacteristicSettingsReads, DefinitionForm?>(reads => reads.Definition(definition)))!;

    public async Task<DossierCharacteristics> Shown(int dossier)
        => (await database.System.Read<CharacteristicReads, DossierCharacteristics?>(reads => reads.OfDossier(dossier, withPast: true)))!;

    public async Task<CharacteristicItem> Item(int dossier, int definition)
        => (await Shown(dossier)).Items.Single(item => item.DefinitionId == definition);

    /// <summary>The entry that somebody looking at the dossier now would write.</summary>
    public async Task<CharacteristicEntry> Entry(int dossier, int definition, CharacteristicContent content, DateOnly? since = null)
        => new(definition, content, since ?? database.Clock.Today(), (await Item(dossier, definition)).Current?.Seen);

    /// <summary>Written by the référent.</summary>
    public async Task<Refusal?> Record(int dossier, int definition, CharacteristicContent content, DateOnly? since = null)
        => (await database.For(department.Referent)
            .Run(new RecordCharacteristics(dossier, [await Entry(dossier, definition, content, since)]))).Refusal;
}
