using System.Reflection;

namespace Fluxor;

/// <summary>A static method marked as a reducer.</summary>
internal sealed class ReducerMethod
{
    private readonly MethodInfo method;
    private readonly bool takesAction;

    public ReducerMethod(MethodInfo method, Type? namedAction)
    {
        this.method = method;
        takesAction = namedAction is null;
        var parameters = method.GetParameters();
        if (!method.IsStatic || parameters.Length != (takesAction ? 2 : 1) || method.ReturnType != parameters[0].ParameterType)
        {
            throw new InvalidOperationException(
                $"{method.DeclaringType}.{method.Name}: a reducer is a static method (state, action) that returns the state.");
        }

        StateType = method.ReturnType;
        ActionType = namedAction ?? parameters[1].ParameterType;
    }

    public Type StateType { get; }

    public Type ActionType { get; }

    public string Name => $"{method.DeclaringType}.{method.Name}";

    /// <summary>A plain delegate, made once, so that dispatching costs no reflection.</summary>
    public Func<TState, object, TState> Compile<TState>()
    {
        if (!takesAction)
        {
            var reduce = method.CreateDelegate<Func<TState, TState>>();
            return (state, _) => reduce(state);
        }

        return Generic.Call<Func<TState, object, TState>>(
            typeof(ReducerMethod), nameof(WithAction), [typeof(TState), ActionType], method);
    }

    private static Func<TState, object, TState> WithAction<TState, TAction>(MethodInfo method)
    {
        var reduce = method.CreateDelegate<Func<TState, TAction, TState>>();
        return (state, action) => reduce(state, (TAction)action);
    }
}
