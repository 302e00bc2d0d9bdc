namespace Viesion.App.Ui.Fields;

/// <summary>
/// A field typed as text and read tolerantly. What can't be read stays on screen with a message, the value becomes
/// null, and the form learns of it through <see cref="FormErrors.HasUnreadable"/>: nothing wrong is saved in silence.
/// </summary>
public abstract class ParsedFieldBase<T> : FieldBase<T?>
    where T : struct
{
    private T? written;

    protected string? Text { get; private set; }

    protected bool Unreadable { get; private set; }

    protected abstract string UnreadableMessage { get; }

    protected override string? ShownError => Unreadable ? UnreadableMessage : base.ShownError;

    protected abstract bool TryRead(string text, out T value);

    protected abstract string Write(T value);

    protected override void OnParametersSet()
    {
        // Another value came from above: it replaces what was typed.
        if (Text is not null && EqualityComparer<T?>.Default.Equals(Value, written))
            return;
        written = Value;
        Text = Value is { } value ? Write(value) : "";
        Mark(readable: true);
    }

    protected Task Typed(string? text)
    {
        Text = text ?? "";
        T? read = null;
        var empty = string.IsNullOrWhiteSpace(Text);
        if (!empty && TryRead(Text, out var value))
        {
            read = value;
            // While typing, rewriting « 3/2 » as a full date under the fingers would be unbearable.
            if (!Immediate)
                Text = Write(value);
        }
        Mark(readable: empty || read is not null);
        written = read;
        return Set(read);
    }

    private void Mark(bool readable)
    {
        Unreadable = !readable;
        Errors?.Mark(Name ?? Id, readable);
    }

    public override void Dispose()
    {
        Errors?.Mark(Name ?? Id, readable: true);
        base.Dispose();
        GC.SuppressFinalize(this);
    }
}
