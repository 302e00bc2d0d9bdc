using System.Collections.Concurrent;
using System.Reflection;

namespace Fluxor;

/// <summary>Listens to every state that a component holds in a property; the properties are looked up once per type.</summary>
internal sealed class StateSubscriber : IDisposable
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = [];

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
        var notifiers = Properties.GetOrAdd(subject.GetType(), NotifiersOf)
            .Select(property => property.GetValue(subject))
            .OfType<IStateChangedNotifier>();
        return new StateSubscriber([.. notifiers.Distinct()], (_, _) => callback());
    }

    public void Dispose()
    {
        foreach (var notifier in notifiers)
            notifier.StateChanged -= handler;
    }

    private static PropertyInfo[] NotifiersOf(Type type)
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        List<PropertyInfo> found = [];
        for (var level = type; level is not null; level = level.BaseType)
            found.AddRange(level.GetProperties(Own).Where(property => property.PropertyType.IsAssignableTo(typeof(IStateChangedNotifier))));

        return [.. found];
    }
}
