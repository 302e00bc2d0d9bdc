using Microsoft.AspNetCore.Components;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Home;

namespace Viesion.App.Home.Widgets;

/// <summary>A widget that shows some of the figures that the page reads for all.</summary>
public abstract class WidgetBase : ComponentBase
{
    private const int Row = 88;
    private const int Frame = 92;

    [Inject] protected IOperations Operations { get; set; } = null!;

    [Parameter, EditorRequired] public HomeFigures Figures { get; set; } = HomeFigures.None;

    /// <summary>In rows of the grid: a taller list shows more lines.</summary>
    [Parameter] public int Height { get; set; } = 3;

    /// <summary>True for those who accompany people themselves.</summary>
    protected bool Own => Operations.Perimeter.HasCaseload;

    /// <summary>How many lines of so many pixels have room.</summary>
    protected int Lines(int pixels) => Math.Max(2, ((Height * Row) - Frame) / pixels);
}
