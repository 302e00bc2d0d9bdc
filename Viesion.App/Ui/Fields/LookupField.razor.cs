using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Viesion.App.Ui.Fields;

/// <summary>
/// A choice among too many for a select (communes, occupations, collaborators): type, the server proposes.
/// Leaving the field without choosing puts the former choice back.
/// </summary>
public sealed partial class LookupField<T> : FieldBase<T>
{
    private string? typed;
    private IReadOnlyList<Option<T>>? found;
    private int at = -1;
    private int asked;
    private T? shown;

    /// <summary>Proposes at most a dozen options for what is typed.</summary>
    [Parameter, EditorRequired]
    public Func<string, Task<IReadOnlyList<Option<T>>>> Find { get; set; } = _ => Task.FromResult<IReadOnlyList<Option<T>>>([]);

    /// <summary>The words for the current value.</summary>
    [Parameter, EditorRequired] public Func<T, string> TextOf { get; set; } = value => value?.ToString() ?? "";
    [Parameter] public int MinLength { get; set; } = 2;
    [Parameter] public string? Placeholder { get; set; }

    protected override void OnParametersSet()
    {
        if (typed is not null && EqualityComparer<T>.Default.Equals(Value, shown))
            return;
        Restore();
    }

    private void Restore()
    {
        shown = Value;
        typed = Value is null ? "" : TextOf(Value);
        found = null;
        at = -1;
    }

    private async Task Search(string? text)
    {
        typed = text ?? "";
        // Answers may come back out of order: only the last question's counts.
        var question = ++asked;
        if (typed.Trim().Length < MinLength)
        {
            found = null;
            return;
        }
        var options = await Find(typed.Trim());
        if (question != asked)
            return;
        found = options;
        at = options.Count > 0 ? 0 : -1;
    }

    private async Task Choose(Option<T>? option)
    {
        asked++;
        await Set(option is null ? default : option.Value);
        Restore();
        typed = option?.Text ?? "";
    }

    private async Task Key(KeyboardEventArgs args)
    {
        if (found is not { Count: > 0 })
            return;
        switch (args.Key)
        {
            case "ArrowDown":
                at = (at + 1) % found.Count;
                break;
            case "ArrowUp":
                at = (at + found.Count - 1) % found.Count;
                break;
            case "Enter" when at >= 0:
                await Choose(found[at]);
                break;
            case "Escape":
                Restore();
                break;
        }
    }

    private void Leave()
    {
        asked++;
        Restore();
    }

    private Dictionary<string, object?> AllAttributes()
    {
        var all = ControlAttributes();
        all["role"] = "combobox";
        all["autocomplete"] = "off";
        all["placeholder"] = Placeholder;
        all["aria-autocomplete"] = "list";
        all["aria-expanded"] = found is null ? "false" : "true";
        all["aria-controls"] = found is null ? null : $"{Id}-list";
        all["aria-activedescendant"] = found is not null && at >= 0 ? $"{Id}-{at}" : null;
        all["onkeydown"] = EventCallback.Factory.Create<KeyboardEventArgs>(this, Key);
        return all;
    }
}
