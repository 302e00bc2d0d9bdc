namespace Viesion.App.Ui;

/// <summary>
/// The toasts of one circuit: register as scoped. Successes leave after six seconds; errors and toasts that offer an
/// action stay until they are closed, because nobody must be quicker than a clock (WCAG 2.2.1).
/// </summary>
public sealed class Toaster(TimeProvider clock) : IDisposable
{
    private const int AtMost = 4;
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(6);
    private readonly List<Toast> toasts = [];
    private readonly List<ITimer> timers = [];

    public event Action? Changed;

    /// <summary>A copy: the timers close toasts from other threads.</summary>
    public IReadOnlyList<Toast> Current
    {
        get
        {
            lock (toasts)
                return [.. toasts];
        }
    }

    public void Success(string text) => Show(new(BannerKind.Success, text));

    public void Info(string text) => Show(new(BannerKind.Info, text));

    public void Warning(string text) => Show(new(BannerKind.Warning, text));

    public void Error(string text) => Show(new(BannerKind.Error, text));

    /// <summary>A success that can be undone.</summary>
    public void Done(string text, string undoText, Func<Task> undo) => Show(new(BannerKind.Success, text, undoText, undo));

    public void Show(Toast toast)
    {
        lock (toasts)
        {
            toasts.Add(toast);
            if (toasts.Count > AtMost)
                toasts.RemoveAt(0);
            if (toast is { Kind: BannerKind.Success or BannerKind.Info, Action: null })
                timers.Add(clock.CreateTimer(_ => Close(toast), null, Lifetime, Timeout.InfiniteTimeSpan));
        }
        Changed?.Invoke();
    }

    public void Close(Toast toast)
    {
        lock (toasts)
        {
            // By reference: two identical messages are two toasts.
            toasts.RemoveAll(other => ReferenceEquals(other, toast));
            if (toasts.Count == 0)
                DropTimers();
        }
        Changed?.Invoke();
    }

    public void Dispose()
    {
        lock (toasts)
            DropTimers();
    }

    private void DropTimers()
    {
        timers.ForEach(timer => timer.Dispose());
        timers.Clear();
    }
}
