using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Viesion.App.Ui.Fields;

/// <summary>
/// The &lt;input&gt; or &lt;textarea&gt; under the text fields. In C#, because razor can't choose the event at run time,
/// and the « updates attribute » mark is what keeps fast typing from being overwritten by an older round trip.
/// </summary>
public sealed class TextInput : ComponentBase
{
    [Parameter] public string Tag { get; set; } = "input";
    [Parameter] public string? Text { get; set; }
    [Parameter] public EventCallback<string?> TextChanged { get; set; }
    [Parameter] public bool Immediate { get; set; }
    [Parameter] public IReadOnlyDictionary<string, object?>? Attributes { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, Tag);
        builder.AddMultipleAttributes(1, Attributes!);
        builder.AddAttribute(2, "value", Text ?? "");
        builder.AddAttribute(3, Immediate ? "oninput" : "onchange", EventCallback.Factory.CreateBinder<string?>(this, Typed, Text));
        builder.SetUpdatesAttributeName("value");
        builder.CloseElement();
    }

    // Kept here too: this component may render before its parents have passed the new text down, and must not then
    // send the old one back over what is being typed.
    private Task Typed(string? text)
    {
        Text = text;
        return TextChanged.InvokeAsync(text);
    }
}
