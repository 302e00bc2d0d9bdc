using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Persistence;

/// <summary>Makes the door for somebody: the signed-in person, or <see cref="Perimeter.System"/> for a job or a command.</summary>
public sealed class OperationsFactory(
    IServiceScopeFactory scopes, IDbContextFactory<ViesionDbContext> contexts, NpgsqlDataSource database, TimeProvider clock)
{
    public IOperations For(Perimeter perimeter) => new Operations(scopes, contexts, database, clock, perimeter);
}
