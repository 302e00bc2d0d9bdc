using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Persistence;

/// <summary>Finds the one handler of a command, by its type.</summary>
internal static class Handlers
{
    private static readonly ConcurrentDictionary<Type, object> Calls = new();

    public static Task<Result<TResult>> Handle<TResult>(
        IServiceProvider services, ICommand<TResult> command, CancellationToken cancellationToken)
    {
        var call = (Call<TResult>)Calls.GetOrAdd(
            command.GetType(), type => Activator.CreateInstance(typeof(CallTo<,>).MakeGenericType(type, typeof(TResult)))!);
        return call.Handle(services, command, cancellationToken);
    }

    /// <summary>Registers every handler of the domain, each for its command, and the classes of the domain that handlers share.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        foreach (var handler in typeof(Refusal).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
            foreach (var port in handler.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandler<,>)))
            {
                services.AddScoped(port, handler);
                foreach (var part in handler.GetConstructors().SelectMany(constructor => constructor.GetParameters())
                    .Select(parameter => parameter.ParameterType))
                    if (part is { IsClass: true, IsAbstract: false } && part.Assembly == handler.Assembly)
                        services.TryAddScoped(part);
            }
        return services;
    }

    private abstract class Call<TResult>
    {
        public abstract Task<Result<TResult>> Handle(
            IServiceProvider services, ICommand<TResult> command, CancellationToken cancellationToken);
    }

    private sealed class CallTo<TCommand, TResult> : Call<TResult>
        where TCommand : ICommand<TResult>
    {
        public override Task<Result<TResult>> Handle(
            IServiceProvider services, ICommand<TResult> command, CancellationToken cancellationToken)
            => services.GetRequiredService<IHandler<TCommand, TResult>>().Handle((TCommand)command, cancellationToken);
    }
}
