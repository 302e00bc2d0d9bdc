namespace Viesion.App.Ui.Fields;

/// <summary>
/// The messages of one form, by field name; give it to a <see cref="FormScope"/> around the fields and each shows its own.
/// Fields whose typed text can't be read (« 32/13 » as a date) announce themselves here: don't save while <see cref="HasUnreadable"/>.
/// </summary>
public sealed class FormErrors
{
    private readonly Dictionary<string, string> messages = [];
    private readonly HashSet<string> unreadable = [];

    /// <summary>A message came or went: the fields draw themselves again.</summary>
    public event Action? Changed;

    public bool IsEmpty => messages.Count == 0 && unreadable.Count == 0;

    public bool HasUnreadable => unreadable.Count > 0;

    public IReadOnlyDictionary<string, string> Messages => messages;

    public string? this[string? field] => field is not null && messages.TryGetValue(field, out var message) ? message : null;

    /// <summary>The first message of a field is the one shown.</summary>
    public void Add(string field, string message)
    {
        if (messages.TryAdd(field, message))
            Changed?.Invoke();
    }

    /// <summary>Forgets the messages, not the unreadable fields: only typing again makes them readable.</summary>
    public void Clear()
    {
        if (messages.Count == 0)
            return;
        messages.Clear();
        Changed?.Invoke();
    }

    public void Clear(string field)
    {
        if (messages.Remove(field))
            Changed?.Invoke();
    }

    internal bool SaysAs(FormErrors other) => messages.Count == other.messages.Count && messages.All(said => other[said.Key] == said.Value);

    internal void Mark(string field, bool readable)
    {
        if (readable)
            unreadable.Remove(field);
        else
            unreadable.Add(field);
    }
}
