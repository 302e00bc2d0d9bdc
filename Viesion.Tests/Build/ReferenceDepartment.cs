using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Demo;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Tests.Build;

/// <summary>The lists and référentiels of a real département, in a test's database.</summary>
public static class ReferenceDepartment
{
    public static async Task WriteReferences(this TestDatabase database)
    {
        await ReferenceData.WriteMissing(database.Services.GetRequiredService<NpgsqlDataSource>());
        await database.Services.GetRequiredService<DefaultTemplates>().WriteMissing();
    }

    public static Task<int> Item(this TestDatabase database, ListKind kind, string label)
        => database.System.Read<ViesionDbContext, int>(
            db => db.ListItems.Where(item => item.Kind == kind && item.Label == label).Select(item => item.Id).FirstAsync());

    public static Task<ListItem> ListItem(this TestDatabase database, int id)
        => database.System.Read<ViesionDbContext, ListItem>(db => db.ListItems.AsNoTracking().SingleAsync(item => item.Id == id));
}
