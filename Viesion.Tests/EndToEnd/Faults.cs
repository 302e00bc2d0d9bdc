using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Layout;
using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Tests.EndToEnd;

/// <summary>
/// What is to fail in the running application, by a fault that nobody foresaw: reads and commands by their class, the menu by its
/// interface.
/// </summary>
public sealed class Faults
{
    private readonly ConcurrentDictionary<Type, bool> broken = new();

    public void Break<T>() => broken[typeof(T)] = true;

    public void Mend() => broken.Clear();

    internal void AddTo(IServiceCollection services)
    {
        Wrap<IOperations>(services, operations => new FaultyOperations(operations, this));
        Wrap<INavigationMenu>(services, menu => new FaultyMenu(menu, this));
    }

    private void Check(Type type)
    {
        if (broken.ContainsKey(type))
            throw new InvalidTimeZoneException($"{type.Name} was broken by the test.");
    }

    private static void Wrap<T>(IServiceCollection services, Func<T, T> around)
        where T : class
    {
        var known = services.Last(service => service.ServiceType == typeof(T)).ImplementationType!;
        services.AddScoped(provider => around((T)ActivatorUtilities.CreateInstance(provider, known)));
    }

    private sealed class FaultyMenu(INavigationMenu menu, Faults faults) : INavigationMenu
    {
        public IReadOnlyList<NavGroup> Groups
        {
            get
            {
                faults.Check(typeof(INavigationMenu));
                return menu.Groups;
            }
        }
    }

    private sealed class FaultyOperations(IOperations operations, Faults faults) : IOperations
    {
        public Perimeter Perimeter => operations.Perimeter;

        public Task<Result<TResult>> Run<TResult>(ICommand<TResult> command, CancellationToken cancellationToken = default)
            => Run(command, null, cancellationToken);

        public async Task<Result<TResult>> Run<TResult>(ICommand<TResult> command, Once? once,
            CancellationToken cancellationToken = default)
        {
            faults.Check(command.GetType());
            return await operations.Run(command, once, cancellationToken);
        }

        public async Task<TResult> Read<TReads, TResult>(Func<TReads, Task<TResult>> read, CancellationToken cancellationToken = default)
            where TReads : notnull
        {
            faults.Check(typeof(TReads));
            return await operations.Read(read, cancellationToken);
        }

        public async Task<TResult> Record<TReads, TResult>(
            Func<TReads, Task<TResult>> reading, CancellationToken cancellationToken = default)
            where TReads : notnull
        {
            faults.Check(typeof(TReads));
            return await operations.Record(reading, cancellationToken);
        }
    }
}
