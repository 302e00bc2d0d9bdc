using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Characteristics;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Characteristics;

/// <summary>Families and definitions, for the administrators who set them and the search that offers them.</summary>
public sealed class CharacteristicSettingsReads(ViesionDbContext db)
{
    /// <summary>Beyond, « plus de 10 000 dossiers » says enough, and counting a million rows for each line does not.</summary>
    public const int CountedAtMost = 10_000;

    /// <summary>Every family with its definitions, in order, and how many dossiers use each.</summary>
    public async Task<IReadOnlyList<FamilySettings>> Families()
    {
        var families = await db.CharacteristicFamilies.OrderBy(f => f.Position).ThenBy(f => f.Id)
            .Select(f => new { f.Id, f.Name, f.Active, f.Version }).ToListAsync();
        var definitions = await db.CharacteristicDefinitions.OrderBy(d => d.Position).ThenBy(d => d.Id).Select(d => new
        {
            d.FamilyId,
            Row = new DefinitionRow(d.Id, d.Name, d.Type, d.Source, d.Required, d.RefreshCount == null ? null
                : new RefreshPeriod(d.RefreshCount.Value, d.RefreshUnit!.Value),
                d.Active, d.Options.Count(o => o.Active), db.CharacteristicValues.Where(v => v.DefinitionId == d.Id && v.IsCurrent)
                .OrderBy(v => v.DefinitionId).Select(v => v.Id).Take(CountedAtMost + 1).Count()),
        }).ToListAsync();
        return [
            .. families.Select(f => new FamilySettings(
                f.Id, f.Name, f.Active, f.Version, [.. definitions.Where(d => d.FamilyId == f.Id).Select(d => d.Row)]))];
    }

    /// <summary>A definition for its form; null when it does not exist.</summary>
    public async Task<DefinitionForm?> Definition(int id)
    {
        var d = await db.CharacteristicDefinitions.AsNoTracking().Include(d => d.Options).SingleOrDefaultAsync(d => d.Id == id);
        if (d is null)
            return null;
        var used = await db.CharacteristicOptions.Where(o => o.DefinitionId == id)
            .Select(o => new
            {
                o.Id,
                Count = db.CharacteristicValues.Where(v => v.OptionId == o.Id).OrderBy(v => v.OptionId).Select(v => v.Id)
                    .Take(CountedAtMost + 1).Count()
            })
            .ToDictionaryAsync(o => o.Id, o => o.Count);
        var settings = new CharacteristicSettings
        {
            FamilyId = d.FamilyId,
            Name = d.Name,
            Type = d.Type,
            Source = d.Source,
            Required = d.Required,
            RefreshCount = d.RefreshCount,
            RefreshUnit = d.RefreshUnit ?? RefreshUnit.Months,
            Unit = d.Unit,
            Min = d.Min,
            Max = d.Max,
            Options = [.. d.Options.OrderBy(o => o.Position).Select(o => new CharacteristicOptionSettings(o.Id, o.Label, o.Active))],
        };
        return new(id, d.Version, d.Active, settings, await db.CharacteristicValues.Where(v => v.DefinitionId == id)
            .OrderBy(v => v.DefinitionId).Select(v => v.Id).Take(CountedAtMost + 1).CountAsync(), used);
    }

    /// <summary>What one may search by, in the order of the families.</summary>
    public async Task<IReadOnlyList<SearchableCharacteristic>> Searchable() => await (
        from d in db.CharacteristicDefinitions
        join f in db.CharacteristicFamilies on d.FamilyId equals f.Id
        where d.Active && f.Active
        orderby f.Position, f.Id, d.Position, d.Id
        select new SearchableCharacteristic(d.Id, f.Name, d.Name, d.Type, d.Source, d.Unit,
            d.Options.OrderBy(o => o.Position).Select(o => new CharacteristicChoice(d.Id, o.Id, o.Label)).ToList())).AsSingleQuery()
            .ToListAsync();
}
