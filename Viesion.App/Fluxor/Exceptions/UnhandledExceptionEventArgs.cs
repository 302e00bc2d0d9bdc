namespace Fluxor.Exceptions;

/// <summary>The failure of an effect.</summary>
public sealed class UnhandledExceptionEventArgs(Exception exception) : EventArgs
{
    /// <summary>What went wrong.</summary>
    public Exception Exception { get; } = exception;

    /// <summary>Whether someone has told the user.</summary>
    public bool WasHandled { get; private set; }

    /// <summary>Says that the user was told: Fluxor proper breaks the circuit otherwise, ours never does.</summary>
    public void Handled() => WasHandled = true;
}
