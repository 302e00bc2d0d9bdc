using System.Reflection;

namespace Fluxor;

/// <summary>A method marked as an effect, as a plain delegate made once.</summary>
internal sealed class EffectMethod
{
    public EffectMethod(MethodInfo method, Type? namedAction)
    {
        Type[] parameters = [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
        var asExpected = namedAction is null
            ? parameters is [_, var second] && second == typeof(IDispatcher)
            : parameters is [var only] && only == typeof(IDispatcher);
        if (!asExpected || method.ReturnType != typeof(Task))
        {
            throw new InvalidOperationException(
                $"{method.DeclaringType}.{method.Name}: an effect is a method (action, IDispatcher) that returns a Task.");
        }

        ActionType = namedAction ?? parameters[0];
        Owner = method.IsStatic ? null : method.DeclaringType;
        Start = Generic.Call<Func<IServiceProvider, object, IDispatcher, Task>>(
            typeof(EffectMethod),
            (Owner, namedAction) switch
            {
                (null, null) => nameof(StaticWithAction),
                (null, _) => nameof(Static),
                (_, null) => nameof(InstanceWithAction),
                _ => nameof(Instance),
            },
            [Owner ?? typeof(object), ActionType],
            method);
    }

    public Type ActionType { get; }

    /// <summary>The class to resolve in each circuit; null for a static method.</summary>
    public Type? Owner { get; }

    public Func<IServiceProvider, object, IDispatcher, Task> Start { get; }

    private static Func<IServiceProvider, object, IDispatcher, Task> StaticWithAction<TOwner, TAction>(MethodInfo method)
    {
        var handle = method.CreateDelegate<Func<TAction, IDispatcher, Task>>();
        return (_, action, dispatcher) => handle((TAction)action, dispatcher);
    }

    private static Func<IServiceProvider, object, IDispatcher, Task> Static<TOwner, TAction>(MethodInfo method)
    {
        var handle = method.CreateDelegate<Func<IDispatcher, Task>>();
        return (_, _, dispatcher) => handle(dispatcher);
    }

    private static Func<IServiceProvider, object, IDispatcher, Task> InstanceWithAction<TOwner, TAction>(MethodInfo method)
        where TOwner : notnull
    {
        var handle = method.CreateDelegate<Func<TOwner, TAction, IDispatcher, Task>>();
        return (circuit, action, dispatcher) => handle(circuit.GetRequiredService<TOwner>(), (TAction)action, dispatcher);
    }

    private static Func<IServiceProvider, object, IDispatcher, Task> Instance<TOwner, TAction>(MethodInfo method)
        where TOwner : notnull
    {
        var handle = method.CreateDelegate<Func<TOwner, IDispatcher, Task>>();
        return (circuit, _, dispatcher) => handle(circuit.GetRequiredService<TOwner>(), dispatcher);
    }
}
