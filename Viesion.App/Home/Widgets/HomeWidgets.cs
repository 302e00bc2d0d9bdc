using System.Collections.Frozen;
using System.Reflection;
using Viesion.Domain.Access;
using Viesion.Domain.Home;
using Viesion.Infrastructure.Home;

namespace Viesion.App.Home.Widgets;

/// <summary>The catalogue of the widgets of the home.</summary>
public static class HomeWidgets
{
    public static readonly IReadOnlyList<HomeWidget> All = [
        .. typeof(HomeWidgets).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IHomeWidget)) && !type.IsAbstract)
        .Select(type => (HomeWidget)type.GetProperty(nameof(IHomeWidget.Definition), BindingFlags.Public | BindingFlags.Static)!
        .GetValue(null)! with { Component = type })
        .OrderBy(widget => widget.Rank).ThenBy(widget => widget.Key, StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, HomeWidget> ByKey = All.ToFrozenDictionary(widget => widget.Key);

    private static readonly FrozenDictionary<Profile, HomeArrangement> Standards = Enum.GetValues<Profile>()
        .ToFrozenDictionary(profile => profile, profile => All
        .Where(widget => widget.OfferedTo(profile) && widget.Standard(profile))
        .Aggregate(HomeArrangement.Empty, (home, widget) => home.Place(widget.Key, widget.Width, widget.Height)));

    /// <summary>The gallery of a profile.</summary>
    public static IEnumerable<HomeWidget> For(Profile profile) => All.Where(widget => widget.OfferedTo(profile));

    /// <summary>The home of who arranged nothing.</summary>
    public static HomeArrangement Standard(Profile profile) => Standards[profile];

    /// <summary>Null for a key that means nothing, or that is not for the profile.</summary>
    public static HomeWidget? Find(string key, Profile profile)
        => ByKey.GetValueOrDefault(key) is { } widget && widget.OfferedTo(profile) ? widget : null;

    /// <summary>What the widgets of an arrangement show.</summary>
    public static HomeParts Parts(HomeArrangement arrangement, Profile profile)
        => arrangement.Placements.Aggregate(
            HomeParts.None, (parts, placement) => parts | (Find(placement.Key, profile)?.Parts ?? HomeParts.None));
}
