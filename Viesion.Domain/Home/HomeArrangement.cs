using System.Globalization;
using Viesion.Domain.Common;

namespace Viesion.Domain.Home;

/// <summary>
/// The widgets of a home in their order, each once: immutable, equal when they say the same. The grid flows: a widget takes the first room
/// that follows the one before it, so that two never overlap and one column on a telephone keeps the same order.
/// Written « file-active:2x3;cers:2x3 ». Refuses what does not fit the grid.
/// </summary>
public sealed class HomeArrangement : IEquatable<HomeArrangement>
{
    public const int Columns = 6;
    public const int MaxHeight = 8;
    public const int MaxWidgets = 30;
    public const int KeyMaxLength = 40;

    /// <summary>Of an arrangement as it is written.</summary>
    public const int MaxLength = MaxWidgets * (KeyMaxLength + 5);

    public static readonly HomeArrangement Empty = new([]);

    private HomeArrangement(IReadOnlyList<WidgetPlacement> placements) => Placements = placements;

    public IReadOnlyList<WidgetPlacement> Placements { get; }

    public static Result<HomeArrangement> Of(IReadOnlyList<WidgetPlacement> placements)
    {
        if (placements.Count > MaxWidgets)
            return HomeRefusals.TooManyWidgets;
        if (placements.Any(placement => !IsKey(placement.Key)))
            return HomeRefusals.UnknownWidget;
        if (placements.DistinctBy(placement => placement.Key).Count() < placements.Count)
            return HomeRefusals.WidgetTwice;
        return placements.Any(placement => placement.Width is < 1 or > Columns || placement.Height is < 1 or > MaxHeight)
            ? HomeRefusals.OutsideGrid : new HomeArrangement([.. placements]);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; what means nothing is left out.</summary>
    public static HomeArrangement Parse(string? written)
    {
        List<WidgetPlacement> placements = [];
        foreach (var part in (written ?? "").Split(';'))
            if (part.Split(':') is [var key, var size] && size.Split('x') is [var width, var height] && Number(width) is { } columns
                && Number(height) is { } rows)
                placements.Add(new WidgetPlacement(key, columns, rows));
        return Of([.. placements.DistinctBy(placement => placement.Key).Take(MaxWidgets)]) is { Succeeded: true, Value: var read }
            ? read : Empty;
    }

    public WidgetPlacement? Find(string key) => Placements.FirstOrDefault(placement => placement.Key == key);

    /// <summary>The rank of a widget, from 0; −1 when it is not there.</summary>
    public int RankOf(string key) => Placements.ToList().FindIndex(placement => placement.Key == key);

    /// <summary>With one more widget, after the others; the same when it is there already.</summary>
    public HomeArrangement Place(string key, int width, int height)
        => Find(key) is not null || Placements.Count >= MaxWidgets ? this
            : new([.. Placements, Fitted(new WidgetPlacement(key, width, height))]);

    /// <summary>With the widget at another rank; beyond the ends, at the end.</summary>
    public HomeArrangement Move(string key, int rank)
    {
        if (Find(key) is not { } moved)
            return this;
        var others = Placements.Where(placement => placement != moved).ToList();
        others.Insert(Math.Clamp(rank, 0, others.Count), moved);
        return new(others);
    }

    /// <summary>With another size for the widget; beyond the grid, as large as the grid.</summary>
    public HomeArrangement Resize(string key, int width, int height)
        => new([.. Placements.Select(placement => placement.Key == key ? Fitted(new WidgetPlacement(key, width, height)) : placement)]);

    public HomeArrangement Remove(string key) => new([.. Placements.Where(placement => placement.Key != key)]);

    public override string ToString()
        => string.Join(';', Placements.Select(
            placement => string.Create(CultureInfo.InvariantCulture, $"{placement.Key}:{placement.Width}x{placement.Height}")));

    public bool Equals(HomeArrangement? other) => other is not null && Placements.SequenceEqual(other.Placements);

    public override bool Equals(object? obj) => Equals(obj as HomeArrangement);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static WidgetPlacement Fitted(WidgetPlacement placement)
        => placement with { Width = Math.Clamp(placement.Width, 1, Columns), Height = Math.Clamp(placement.Height, 1, MaxHeight) };

    // Lower-case words and hyphens: what separates placements can't stand in one.
    private static bool IsKey(string key)
        => key.Length is > 0 and <= KeyMaxLength && key.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    private static int? Number(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
