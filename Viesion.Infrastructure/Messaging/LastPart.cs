namespace Viesion.Infrastructure.Messaging;

/// <summary>The last part of a message: SmtpClient reads it while it sends, so its end is the moment before the final dot, the only one after which the peer may keep the message.</summary>
internal sealed class LastPart(byte[] bytes, Func<Task> atTheEnd) : Stream
{
    private int at;
    private bool told;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => bytes.Length;

    public override long Position
    {
        get => at;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Next(buffer.AsSpan(offset, count));
        if (read == 0)
            Tell().GetAwaiter().GetResult();
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = Next(buffer.Span);
        if (read == 0)
            await Tell();
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Next(Span<byte> buffer)
    {
        var read = Math.Min(buffer.Length, bytes.Length - at);
        bytes.AsSpan(at, read).CopyTo(buffer);
        at += read;
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
