using Viesion.App.Ui;

namespace Viesion.App.Failures;

/// <summary>
/// The faults of one circuit that it survives, each said to the person with a reference that stands in the log beside the exception
/// (NFR-07): a part of the page looks alive no longer. Registered as scoped.
/// </summary>
public sealed class Trouble(ILogger<Trouble> log)
{
    /// <summary>A fault is to be said.</summary>
    public event Action? Changed;

    /// <summary>Of the last fault; null as long as there was none.</summary>
    public string? Reference { get; private set; }

    /// <param name="part">Which part of the screen, for the log.</param>
    public void Say(Exception failure, string part)
    {
        Reference = ErrorReference.New();
        log.LogError(failure, "{Part} failed, reference {Reference}", part, Reference);
        Changed?.Invoke();
    }
}
