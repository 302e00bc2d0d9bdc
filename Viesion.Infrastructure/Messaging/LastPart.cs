namespace Viesion.Infrastructure.Messaging;

/// <summary>
/// The last part of a message: it is read while it is sent, so its end is the moment before the final dot, the only one after which the
/// peer may keep the message.
/// </summary>
internal sealed class LastPart(byte[] bytes, Func<Task> atTheEnd) : MemoryStream(bytes, writable: false)
{
    private bool told;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = base.Read(buffer, offset, count);
        if (read == 0)
            Tell().GetAwaiter().GetResult();
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await base.ReadAsync(buffer, cancellationToken);
        if (read == 0)
            await Tell();
        return read;
    }

    private Task Tell()
    {
        if (told)
            return Task.CompletedTask;
        told = true;
        return atTheEnd();
    }
}
