using System.Reflection;

namespace Viesion.Tests.Infrastructure.Access;

/// <summary>Makes a plausible value of any parameter of a command or a read, so that none can be forgotten.</summary>
internal static class Filler
{
    /// <summary>Null when the type can't be made: an interface, a delegate, a stream.</summary>
    public static object? Value(ParameterInfo parameter, Func<string, int?> number, DateOnly today)
        => parameter.HasDefaultValue && parameter.ParameterType != typeof(int) ? parameter.DefaultValue is DBNull ? null
            : parameter.DefaultValue
            : Value(parameter.ParameterType, parameter.Name!, number, today);

    private static object? Value(Type type, string name, Func<string, int?> number, DateOnly today)
    {
        if (type == typeof(int))
            return number(name) ?? 1;
        if (Nullable.GetUnderlyingType(type) is not null)
            return null;
        if (type == typeof(string))
            return "Texte d’essai";
        if (type == typeof(DateOnly))
            return today;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0);
        if (type.IsValueType)
            return Activator.CreateInstance(type);
        if (type.IsGenericType && type.GetGenericArguments() is [var item] && type.IsAssignableFrom(item.MakeArrayType()))
        {
            var one = Value(item, name, number, today);
            var list = Array.CreateInstance(item, one is null ? 0 : 1);
            if (one is not null)
                list.SetValue(one, 0);
            return list;
        }
        if (type.IsAbstract || type.GetConstructors() is not [.., var constructor])
            return null;
        var parts = constructor.GetParameters();
        return parts.Any(part => part.ParameterType == type) ? null
            : constructor.Invoke([.. parts.Select(part => Value(part, number, today))]);
    }
}
