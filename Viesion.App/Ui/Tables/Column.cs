using Microsoft.AspNetCore.Components;

namespace Viesion.App.Ui.Tables;

/// <summary>The definition of one column of a <see cref="DataTable{TItem}"/>: one component per column, none per cell.</summary>
public sealed class Column<TItem> : ComponentBase, IDisposable
{
    /// <summary>What <c>OnSort</c> receives; needed on sortable columns.</summary>
    [Parameter] public string Key { get; set; } = "";
    [Parameter, EditorRequired] public string Title { get; set; } = "";
    [Parameter] public bool Sortable { get; set; }

    /// <summary>CSS of the cells: <c>n</c> (quiet figures, dates), <c>r</c> (figures at the right), <c>mute</c>.</summary>
    [Parameter] public string? Class { get; set; }

    /// <summary>The cell that names the row: carries the row's link, and is the title of its card on a small screen.</summary>
    [Parameter] public bool Primary { get; set; }

    /// <summary>The title is only read aloud (columns of buttons).</summary>
    [Parameter] public bool HideTitle { get; set; }
    [Parameter, EditorRequired] public RenderFragment<TItem> ChildContent { get; set; } = _ => _ => { };
    [CascadingParameter] public DataTable<TItem>? Table { get; set; }

    internal string? CellCss => Primary ? $"primary {Class}" : Class;

    protected override void OnInitialized() => Table?.Add(this);

    public void Dispose() => Table?.Remove(this);
}
