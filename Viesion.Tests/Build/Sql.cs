using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Tests.Build;

/// <summary>Puts into the tables what no use case of the test's feature writes.</summary>
public static class Sql
{
    public static Task<int> Run(ViesionDbContext db, string sql) => db.Database.ExecuteSqlRawAsync(sql);
}
