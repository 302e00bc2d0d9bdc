namespace Viesion.Domain.Home;

/// <summary>One widget of somebody's home, and its size in cells of the grid. Its place is its rank in the arrangement.</summary>
/// <param name="Key">The widget's word in the catalogue: « file-active ». A key that the catalogue no longer knows is kept, and not
/// shown.</param>
/// <param name="Width">In columns, from 1 to <see cref="HomeArrangement.Columns"/>.</param>
/// <param name="Height">In rows, from 1 to <see cref="HomeArrangement.MaxHeight"/>.</param>
public sealed record WidgetPlacement(string Key, int Width, int Height);
