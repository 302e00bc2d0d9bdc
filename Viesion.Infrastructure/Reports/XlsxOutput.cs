using System.Buffers;

namespace Viesion.Infrastructure.Reports;

/// <summary>
/// Lets a compressed entry be closed in front of a web response: closing writes its last bytes synchronously, which a response refuses.
/// Those few bytes wait here for the next asynchronous write; the rest passes through by blocks of 64 KB.
/// </summary>
internal sealed class XlsxOutput(Stream output) : Stream
{
    private const int FlushAt = 1 << 16;

    private readonly ArrayBufferWriter<byte> waiting = new(FlushAt * 2);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer) => waiting.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        waiting.Write(buffer.Span);
        if (waiting.WrittenCount >= FlushAt)
            await Empty(cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Sends what waits.</summary>
    public async Task Empty(CancellationToken cancellationToken)
    {
        await output.WriteAsync(waiting.WrittenMemory, cancellationToken);
        waiting.ResetWrittenCount();
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
