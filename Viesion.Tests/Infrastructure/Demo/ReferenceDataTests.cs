using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Demo;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Demo;

public sealed class ReferenceDataTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Lists_are_written_once_and_what_an_administrator_changed_does_not_come_back()
    {
        var source = database.Services.GetRequiredService<NpgsqlDataSource>();
        await ReferenceData.WriteMissing(source, TestContext.Current.CancellationToken);
        await database.System.Record<ViesionDbContext, int>(db => db.Set<ListItem>().Where(item => item.Label == "incarcération")
            .ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        await ReferenceData.WriteMissing(source, TestContext.Current.CancellationToken);

        var reasons = await database.System.Read<ViesionDbContext, List<string>>(
            db => db.Set<ListItem>().Where(item => item.Kind == ListKind.StandbyReason)
            .OrderBy(item => item.Position).Select(item => item.Label).ToListAsync(TestContext.Current.CancellationToken));
        var territories = await database.System.Read<ViesionDbContext, int>(
            db => db.Set<Territory>().CountAsync(TestContext.Current.CancellationToken));

        Assert.Equal(ReferenceData.Lists[ListKind.StandbyReason].Where(label => label != "incarcération"), reasons);
        Assert.Equal(3, territories);
    }

    [Fact]
    public async Task Default_characteristics_are_written_when_there_is_no_family_and_never_again()
    {
        var source = database.Services.GetRequiredService<NpgsqlDataSource>();
        await ReferenceData.WriteMissing(source, TestContext.Current.CancellationToken);
        await database.System.Record<ViesionDbContext, int>(db => db.CharacteristicDefinitions.Where(definition => definition.Name == "AAH")
            .ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        await ReferenceData.WriteMissing(source, TestContext.Current.CancellationToken);

        var families = await database.System.Read<ViesionDbContext, List<string>>(
            db => db.CharacteristicFamilies.OrderBy(family => family.Position).Select(family => family.Name)
            .ToListAsync(TestContext.Current.CancellationToken));
        var definitions = await database.System.Read<ViesionDbContext, List<string>>(
            db => db.CharacteristicDefinitions.Select(definition => definition.Name).ToListAsync(TestContext.Current.CancellationToken));
        var licence = await database.System.Read<ViesionDbContext, List<string>>(db => db.CharacteristicOptions
            .Where(option => db.CharacteristicDefinitions.Any(
                definition => definition.Id == option.DefinitionId && definition.Name == "Permis")).OrderBy(option => option.Position)
                .Select(option => option.Label).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(DefaultCharacteristics.All.Select(characteristic => characteristic.Family).Distinct(), families);
        Assert.Equal(DefaultCharacteristics.All.Select(characteristic => characteristic.Name).Where(name => name != "AAH")
            .Order(StringComparer.Ordinal), definitions.Order(StringComparer.Ordinal));
        Assert.Equal(DefaultCharacteristics.All.Single(characteristic => characteristic.Name == "Permis").Options, licence);
    }
}
