using System.Runtime.InteropServices;

namespace Viesion.App.Commands;

/// <summary>Ctrl-C and SIGTERM, from the first instant: what a command has started is stopped in order, whatever it was doing.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly PosixSignalRegistration[] signals;

    public StopSignals()
        => signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    public CancellationToken Token => stopping.Token;

    public void Dispose()
    {
        foreach (var signal in signals)
            signal.Dispose();
        stopping.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        stopping.Cancel();
    }
}
