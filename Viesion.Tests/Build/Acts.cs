using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Viesion.Tests.Build;

/// <summary>
/// What a person does to an element: found and done in one turn of the component's own queue, so that no drawing comes between and takes
/// the handler away, however loaded the machine.
/// </summary>
internal static class Acts
{
    public static void Do<T>(this IRenderedComponent<T> part, string selector, Action<IElement> act)
        where T : IComponent
        => part.InvokeAsync(() => act(part.Find(selector))).GetAwaiter().GetResult();

    /// <param name="place">Among those that the selector finds, from 0.</param>
    public static void Do<T>(this IRenderedComponent<T> part, string selector, int place, Action<IElement> act)
        where T : IComponent
        => part.InvokeAsync(() => act(part.FindAll(selector)[place])).GetAwaiter().GetResult();

    public static void Do<T>(this IRenderedComponent<T> part, Func<IRenderedComponent<T>, IElement> find, Action<IElement> act)
        where T : IComponent
        => part.InvokeAsync(() => act(find(part))).GetAwaiter().GetResult();
}
