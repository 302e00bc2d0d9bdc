namespace Viesion.App.Ui.Forms;

/// <summary>Two versions of one thing, and what becomes of the form by either choice.</summary>
/// <param name="Theirs">Takes what is saved.</param>
/// <param name="Mine">Holds what is saved as seen, so that the form can be sent over it.</param>
public sealed record EditConflict(Func<IReadOnlyList<Difference>> Differences, Func<Task> Theirs, Action Mine);
