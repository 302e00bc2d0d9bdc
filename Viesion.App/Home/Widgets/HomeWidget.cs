using Viesion.Domain.Access;
using Viesion.Domain.Home;
using Viesion.Infrastructure.Home;

namespace Viesion.App.Home.Widgets;

/// <summary>What the catalogue knows of a widget.</summary>
/// <param name="Key">Lower-case words and hyphens, kept with each person's arrangement: never changed once released.</param>
/// <param name="Title">In the gallery, and above the tools when one arranges.</param>
/// <param name="Description">One sentence for the gallery.</param>
/// <param name="Rank">Its place in the gallery and on a home that nobody has arranged.</param>
public sealed record HomeWidget(string Key, string Title, string Description, int Rank)
{
    /// <summary>Size at first, in cells of the grid of <see cref="HomeArrangement.Columns"/> columns.</summary>
    public int Width { get; init; } = 2;

    public int Height { get; init; } = 3;

    public int MinWidth { get; init; } = 2;

    public int MinHeight { get; init; } = 2;

    public WidgetSketch Sketch { get; init; } = WidgetSketch.List;

    /// <summary>
    /// What it shows of the figures that the page reads for all; with none, the component reads for itself and takes no parameter.
    /// </summary>
    public HomeParts Parts { get; init; }

    /// <summary>Whose gallery it is in: nobody is offered what they may not see.</summary>
    public Func<Profile, bool> OfferedTo { get; init; } = Rights.SeesDossiers;

    /// <summary>Whose home it stands on as long as they arranged nothing.</summary>
    public Func<Profile, bool> Standard { get; init; } = _ => false;

    /// <summary>The component, known by the catalogue.</summary>
    public Type Component { get; init; } = typeof(object);
}
