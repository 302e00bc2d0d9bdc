using Microsoft.AspNetCore.Components;

namespace Viesion.App.Ui.Fields;

/// <summary>What every field has: a label, a hint, an error in a sentence, help, and a value bound both ways.</summary>
public abstract class FieldBase<T> : ComponentBase, IDisposable
{
    // Beyond it a paste is refused as a whole, and told: a message over 256 KB, a sign takes up to four bytes of it, would close the
    // circuit.
    private const int PasteLimit = 50_000;

    [Parameter] public T? Value { get; set; }
    [Parameter] public EventCallback<T?> ValueChanged { get; set; }
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>A line under the label: what is expected, where it will be printed.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>A sentence that says what to do; wins over that of the surrounding <see cref="FormScope"/>.</summary>
    [Parameter] public string? Error { get; set; }

    /// <summary>Key in <see cref="FormErrors"/>, and the <c>name</c> posted by static forms.</summary>
    [Parameter] public string? Name { get; set; }

    /// <summary>Shows the mark; the check itself belongs to the form's validator.</summary>
    [Parameter] public bool Required { get; set; }
    [Parameter] public bool Disabled { get; set; }

    /// <summary>One or two sentences, shown in help mode.</summary>
    [Parameter] public string? Help { get; set; }

    /// <summary>Raises <see cref="ValueChanged"/> at each keystroke (autosave) instead of when the field is left.</summary>
    [Parameter] public bool Immediate { get; set; }
    [Parameter] public string Id { get; set; } = UniqueId.Next();
    [Parameter] public string? Class { get; set; }

    /// <summary>Other attributes go to the control itself.</summary>
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [CascadingParameter] public FormScope? Form { get; set; }

    protected FormErrors? Errors => Form?.Errors;

    // A field draws itself again by itself only when one of its own parameters changes, and its message is none of them.
    protected override void OnInitialized()
    {
        if (Form is not null)
            Form.Changed += Redraw;
    }

    protected virtual string? ShownError => Error ?? Errors?[Name];

    protected string? DescribedBy => (Hint, ShownError) switch
    {
        (null, null) => null,
        (not null, null) => $"{Id}-hint",
        (null, not null) => $"{Id}-error",
        _ => $"{Id}-hint {Id}-error",
    };

    protected string? Invalid => ShownError is null ? null : "true";

    protected Task Set(T? value)
    {
        Value = value;
        if (Name is not null)
            Errors?.Clear(Name);
        return ValueChanged.InvokeAsync(value);
    }

    public virtual void Dispose()
    {
        if (Form is not null)
            Form.Changed -= Redraw;
        GC.SuppressFinalize(this);
    }

    private void Redraw() => _ = InvokeAsync(StateHasChanged);

    /// <summary>The attributes that text-like controls share.</summary>
    protected Dictionary<string, object?> ControlAttributes(string? css = "input")
        => new(Attributes?.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value)) ?? [])
        {
            ["id"] = Id,
            ["name"] = Name,
            ["class"] = css,
            ["disabled"] = Disabled,
            ["aria-required"] = Required ? "true" : null,
            ["aria-invalid"] = Invalid,
            ["aria-describedby"] = DescribedBy,
            ["data-paste-limit"] = PasteLimit,
        };
}
