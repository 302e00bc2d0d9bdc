namespace Viesion.Infrastructure.Messaging;

/// <summary>The last part of a message: SmtpClient reads it while it sends, so its end is the moment before the final dot, the only one after which the peer may keep the message.</summary>
internal sealed class LastPart(byte[] bytes, Func<Task> atTheEnd) : MemoryStream(bytes, writable: false)
{
    private bool told;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = base.Read(buffer);
        if (read == 0)
            Tell().GetAwaiter().GetResult();
        return read;
    }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => await ReadAsync(buffer.AsMemory(offset, count), cancellationToken);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = base.Read(buffer.Span);
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
