using Viesion.App.Ui.Fields;
using Viesion.Domain.Common;

namespace Viesion.App.Ui.Forms;

/// <summary>
/// One form, in a dialog or in a page (docs/adr/0024): what is being sent, what was refused and where it is said, the two versions when
/// somebody
/// else saved first, and the key under which it is done once. Every change that a screen makes goes through one of these.
/// </summary>
/// <remarks>What is typed and not saved is asked about before it goes: <see cref="Round"/> is where a draft would be kept.</remarks>
public sealed class EditSession(IOperations operations)
{
    public const string ToMend = "Corrigez les champs signalés, puis enregistrez.";

    private static readonly Refusal Unreadable = new("illisible", ToMend);

    private readonly Dictionary<object, Task> acting = [];
    private Func<Task>? next;
    private Func<Task>? taking;
    private Once once = Once.New();

    /// <summary>The messages beside the fields.</summary>
    public FormErrors Errors { get; private set; } = new();

    /// <summary>The refusal that stands beside no field.</summary>
    public string? Problem { get; private set; }

    /// <summary>What somebody else did meanwhile, when there is nothing to choose between: saving again keeps what is typed.</summary>
    public string? Meanwhile { get; private set; }

    /// <summary>The two versions, when somebody else saved first (NFR-06).</summary>
    public EditConflict? Conflict { get; private set; }

    /// <summary>True while something is being sent: the buttons rest, a second click is ignored.</summary>
    public bool Busy { get; private set; }

    /// <summary>Something was changed by other means than a field: a line removed, two lines exchanged.</summary>
    public bool Touched { get; private set; }

    /// <summary>
    /// Counts how often there was nothing left to save: what was typed under a former number is safe (wwwroot/js/forms.js).
    /// </summary>
    public int Round { get; private set; }

    /// <summary>The form opens, or begins again with what is saved: no message, nothing typed, a new key.</summary>
    public void Begin()
    {
        (Errors, Problem, Meanwhile, Conflict) = (new FormErrors(), null, null, null);
        Settle();
    }

    /// <summary>
    /// Sends what is typed, and the buttons come back whatever happens. A second click meanwhile is ignored; only when the first was
    /// refused is what has been corrected since sent again.
    /// </summary>
    public async Task Save(Func<Task> work)
    {
        if (taking is { } take)
        {
            taking = null;
            await take();
            return;
        }
        if (Busy)
        {
            next = work;
            return;
        }
        Busy = true;
        try
        {
            for (Func<Task>? now = work; now is not null; now = Problem is not null || !Errors.IsEmpty ? next : null)
            {
                next = null;
                Errors.Clear();
                (Problem, Meanwhile, Conflict) = (null, null, null);
                await now();
                if (Errors.HasUnreadable)
                    Problem ??= ToMend;
            }
        }
        finally
        {
            (Busy, next) = (false, null);
        }
    }

    /// <summary>
    /// Runs what the form asks for, once under its key. Done, the form has nothing left to save, and what it asks for next is another
    /// thing.
    /// </summary>
    public async Task<Result<TResult>> Run<TResult>(ICommand<TResult> command, CancellationToken cancellationToken = default)
    {
        if (Errors.HasUnreadable)
            return Unreadable;
        var result = await operations.Run(command, once, cancellationToken);
        if (result.Succeeded)
            Settle();
        return result;
    }

    /// <summary>Runs what one click asks for (« Clore », « Monter »): a click that comes again while the same runs joins it.</summary>
    public async Task<Result<TResult>> Act<TResult>(ICommand<TResult> command, CancellationToken cancellationToken = default)
    {
        if (acting.TryGetValue(command, out var running))
            return await (Task<Result<TResult>>)running;
        var task = operations.Run(command, cancellationToken);
        acting[command] = task;
        try
        {
            return await task;
        }
        finally
        {
            acting.Remove(command);
        }
    }

    /// <summary>Puts a refusal where it belongs, beside its field or above the form; true when there is none.</summary>
    public bool Accepts(Refusal? refusal)
    {
        if (refusal is { Field: { } field })
            Errors.Add(field, refusal.Message);
        else if (refusal is not null)
            Problem = refusal.Message;
        return refusal is null;
    }

    /// <summary>A mistake found before anything is sent, beside its field.</summary>
    public void Wrong(string field, string message) => Errors.Add(field, message);

    /// <summary>Says above the form why nothing was saved.</summary>
    public void Fail(string? problem) => Problem = problem;

    /// <summary>Somebody else saved first: both versions are shown, and the person chooses.</summary>
    /// <param name="differences">Read at each drawing: what is typed goes on changing.</param>
    /// <param name="theirs">Takes what is saved.</param>
    /// <param name="mine">Holds what is saved as seen; the form is then sent again.</param>
    public void Meet(Func<IReadOnlyList<Difference>> differences, Func<Task> theirs, Action mine)
        => Conflict = new EditConflict(differences, theirs, mine);

    /// <inheritdoc cref="Meet(Func{IReadOnlyList{Difference}}, Func{Task}, Action)"/>
    public void Meet(Func<IReadOnlyList<Difference>> differences, Action theirs, Action mine) => Meet(differences, () =>
    {
        theirs();
        return Task.CompletedTask;
    }, mine);

    /// <summary>
    /// Somebody else did something meanwhile that leaves nothing to choose: it is said, and saving again keeps what is typed.
    /// </summary>
    public void Tell(string meanwhile) => Meanwhile = meanwhile;

    /// <summary>Something was changed by other means than a field.</summary>
    public void Touch() => Touched = true;

    /// <summary>What is saved is taken: by the owner's own way to save, so that the owner draws itself again with it.</summary>
    internal void TakeTheirs(EditConflict conflict) => (Conflict, taking) = (null, conflict.Theirs);

    /// <summary>What is typed is kept, over what is saved.</summary>
    internal void KeepMine(EditConflict conflict)
    {
        Conflict = null;
        conflict.Mine();
    }

    /// <summary>There is nothing left to save, by other means than a command of this form.</summary>
    public void Settle() => (once, Touched, Round) = (Once.New(), false, Round + 1);
}
