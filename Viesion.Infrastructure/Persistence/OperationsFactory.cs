using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Persistence;

/// <summary>Makes the door for somebody: the signed-in person, or <see cref="Perimeter.System"/> for a job or a command.</summary>
public sealed class OperationsFactory(IServiceScopeFactory scopes, IDbContextFactory<ViesionDbContext> contexts, TimeProvider clock)
{
    public IOperations For(Perimeter perimeter) => new Operations(scopes, contexts, clock, perimeter);
}
