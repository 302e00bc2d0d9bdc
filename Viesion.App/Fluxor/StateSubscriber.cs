using System.Collections.Concurrent;
using System.Reflection;

namespace Fluxor;

/// <summary>Listens to every state that a component holds, in a property or in a field; both are looked up once per type.</summary>
internal sealed class StateSubscriber : IDisposable
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, Func<object, object?>[]> Holders = [];

    private readonly IStateChangedNotifier[] notifiers;
    private readonly EventHandler handler;

    private StateSubscriber(IStateChangedNotifier[] notifiers, EventHandler handler)
    {
        this.notifiers = notifiers;
        this.handler = handler;
        foreach (var notifier in notifiers)
            notifier.StateChanged += handler;
    }

    public static StateSubscriber Subscribe(object subject, Action callback)
    {
        var notifiers = Holders.GetOrAdd(subject.GetType(), HoldersOf).Select(held => held(subject)).OfType<IStateChangedNotifier>();
        // A property and the field behind it hold the same state.
        return new StateSubscriber([.. notifiers.Distinct()], (_, _) => callback());
    }

    public void Dispose()
    {
        foreach (var notifier in notifiers)
            notifier.StateChanged -= handler;
    }

    private static Func<object, object?>[] HoldersOf(Type type)
    {
        List<Func<object, object?>> found = [];
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var property in level.GetProperties(Own).Where(property => Holds(property.PropertyType) && property.CanRead))
                found.Add(property.GetValue);
            foreach (var field in level.GetFields(Own).Where(field => Holds(field.FieldType)))
                found.Add(field.GetValue);
        }

        return [.. found];
    }

    private static bool Holds(Type type) => type.IsAssignableTo(typeof(IStateChangedNotifier));
}
