using Viesion.Domain.Access;

namespace Viesion.Domain.Common;

/// <summary>
/// The one door: the only way from a page, an effect, a job or an endpoint to a use case or a read.
/// Each call is one transaction under the caller's perimeter; audit entries and outgoing messages are written in it.
/// </summary>
public interface IOperations
{
    /// <summary>Whose perimeter the calls run under.</summary>
    Perimeter Perimeter { get; }

    /// <summary>
    /// Runs a use case. A refusal rolls everything back; a concurrent change comes back as <see cref="Refusal.Conflict"/>.
    /// </summary>
    Task<Result<TResult>> Run<TResult>(ICommand<TResult> command, CancellationToken cancellationToken = default);

    /// <summary>
    /// Runs a use case once under a key: a second call of the same person with the same key and command, even at the same time, is given
    /// the first one's outcome. <see cref="Refusal.AlreadyDone"/> when it asks for something else; a refusal leaves the key free. Null:
    /// as above.
    /// </summary>
    Task<Result<TResult>> Run<TResult>(ICommand<TResult> command, Once? once, CancellationToken cancellationToken = default);

    /// <summary>
    /// Runs a read against <typeparamref name="TReads"/>, resolved inside the operation's scope. It changes nothing (PostgreSQL refuses
    /// it, and so does the door for what was only gathered), so it is tried again when the database goes away for a moment.
    /// </summary>
    /// <exception cref="InvalidOperationException">The read left something to write: it belongs to <see cref="Record"/>.</exception>
    Task<TResult> Read<TReads, TResult>(Func<TReads, Task<TResult>> read, CancellationToken cancellationToken = default)
        where TReads : notnull;

    /// <summary>
    /// Runs a read that leaves a trace: a consultation, an entry of the log, a counter, a mark of reading. What is written is committed
    /// with it, and it is never run twice.
    /// </summary>
    Task<TResult> Record<TReads, TResult>(Func<TReads, Task<TResult>> reading, CancellationToken cancellationToken = default)
        where TReads : notnull;
}
