using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Viesion.App.Ui.Tables;

/// <summary>
/// The list of the product: plain markup, at most 50 rows, read, sorted and paged by the server. The page passes what
/// it read and gets callbacks. Under 900 px each row is a card. Rows share one handler shape and no component, because
/// a component per cell costs fifteen times the memory of a circuit.
/// </summary>
public sealed partial class DataTable<TItem> : ComponentBase
{
    private readonly List<Column<TItem>> columns = [];
    private string? labels;

    /// <summary>The accessible name of the table.</summary>
    [Parameter, EditorRequired] public string Caption { get; set; } = "";
    [Parameter, EditorRequired] public RenderFragment? Columns { get; set; }

    /// <summary>Null while the first page is loading: a skeleton stands for it.</summary>
    [Parameter] public TablePage<TItem>? Page { get; set; }
    [Parameter] public bool Loading { get; set; }

    /// <summary>What failed, in a sentence; replaces the rows.</summary>
    [Parameter] public string? Error { get; set; }
    [Parameter] public string? ErrorReference { get; set; }
    [Parameter] public EventCallback OnRetry { get; set; }

    /// <summary>What an empty list means and what to do; see <see cref="EmptyState"/>.</summary>
    [Parameter] public RenderFragment? Empty { get; set; }

    [Parameter] public string? SortKey { get; set; }
    [Parameter] public bool SortDescending { get; set; }

    /// <summary>Raised with the key of the column; the page decides of the direction.</summary>
    [Parameter] public EventCallback<string> OnSort { get; set; }
    [Parameter] public EventCallback OnPrevious { get; set; }
    [Parameter] public EventCallback OnNext { get; set; }
    [Parameter] public bool HidePager { get; set; }

    /// <summary>What is counted under the table, in the singular: « dossier ».</summary>
    [Parameter] public string Noun { get; set; } = "résultat";
    [Parameter] public string? NounPlural { get; set; }

    /// <summary>Stable key of a row; needed for ticks.</summary>
    [Parameter] public Func<TItem, string>? RowKey { get; set; }

    /// <summary>How a row is called in the label of its tick.</summary>
    [Parameter] public Func<TItem, string>? RowName { get; set; }

    /// <summary>Where the row leads; the link stands in the primary cell and covers the row.</summary>
    [Parameter] public Func<TItem, string?>? RowHref { get; set; }
    [Parameter] public Func<TItem, string?>? RowClass { get; set; }

    /// <summary>Ticked rows, of this page and of others. Ticks are shown when <see cref="SelectedKeysChanged"/> is handled.</summary>
    [Parameter] public IReadOnlySet<string> SelectedKeys { get; set; } = new HashSet<string>();
    [Parameter] public EventCallback<IReadOnlySet<string>> SelectedKeysChanged { get; set; }

    /// <summary>As many rows as expected, so that nothing jumps.</summary>
    [Parameter] public int SkeletonRows { get; set; } = 10;

    [Parameter] public string? Class { get; set; }

    private bool Ticks => SelectedKeysChanged.HasDelegate && RowKey is not null;

    private bool AllTicked => Page is { Items.Count: > 0 } && Page.Items.All(item => SelectedKeys.Contains(RowKey!(item)));

    internal void Add(Column<TItem> column)
    {
        columns.Add(column);
        Label();
    }

    internal void Remove(Column<TItem> column)
    {
        columns.Remove(column);
        Label();
    }

    protected override void OnParametersSet()
    {
        if (Page?.Items.Count > TablePage.MaxRows)
            throw new ArgumentException($"A page has at most {TablePage.MaxRows} rows; {Page.Items.Count} given to « {Caption} ».");
    }

    // The cards of small screens read their labels from CSS variables: one attribute instead of one per cell.
    private void Label() => labels = string.Join(';', columns.Select((column, index) =>
        string.Create(CultureInfo.InvariantCulture, $"--c{index + (Ticks ? 2 : 1)}:\"{Escaped(column)}\"")));

    private static string Escaped(Column<TItem> column) =>
        column.HideTitle ? "" : column.Title.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal);

    private string? AriaSort(Column<TItem> column) =>
        !column.Sortable || column.Key != SortKey ? null : SortDescending ? "descending" : "ascending";

    private string SortIcon(Column<TItem> column) =>
        column.Key != SortKey ? "unfold_more" : SortDescending ? "arrow_downward" : "arrow_upward";

    private Task Tick(string key, bool on) => Select(on ? SelectedKeys.Append(key) : SelectedKeys.Where(other => other != key));

    private Task TickPage(bool on)
    {
        var keys = Page!.Items.Select(RowKey!).ToHashSet();
        return Select(on ? SelectedKeys.Concat(keys) : SelectedKeys.Where(key => !keys.Contains(key)));
    }

    private Task Select(IEnumerable<string> keys)
    {
        SelectedKeys = keys.ToHashSet();
        return SelectedKeysChanged.InvokeAsync(SelectedKeys);
    }
}
