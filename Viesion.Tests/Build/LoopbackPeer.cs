using System.Net;
using System.Net.Sockets;

namespace Viesion.Tests.Build;

/// <summary>A server on loopback that talks with each who connects, until it is disposed.</summary>
public abstract class LoopbackPeer : IAsyncDisposable
{
    /// <summary>The answer that hangs up without a word.</summary>
    public const string HangUp = "";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Task serving;

    protected LoopbackPeer()
    {
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    protected CancellationToken Closing => closing.Token;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await closing.CancelAsync();
        listener.Stop();
        await serving;
        closing.Dispose();
    }

    protected abstract Task Talk(NetworkStream stream);

    private async Task Serve()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
                talks.Add(Talk(await listener.AcceptTcpClientAsync(closing.Token)));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task Talk(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                await Talk(stream);
            }
            catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException)
            {
                // The other side hung up.
            }
        }
    }
}
