namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// Lines of a stream, in constant memory: a line longer than <see cref="MaxBytes"/> is skipped over, only its head is kept.
/// </summary>
internal sealed class BoundedLines(Stream stream)
{
    public const int MaxBytes = 64 * 1024;
    private const int HeadBytes = 2_000;

    private readonly byte[] buffer = new byte[4 * MaxBytes];
    private int start;
    private int end;
    private bool exhausted;

    /// <summary>The line without its end; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>The line went beyond the bound; <see cref="Line"/> is its head.</summary>
    public bool TooLong { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public long BytesRead { get; private set; }

    public async ValueTask<bool> Next(CancellationToken cancellationToken)
    {
        TooLong = false;
        var searched = 0;
        while (true)
        {
            var found = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (found >= 0)
                return Take(searched + found, searched + found + 1);
            searched = end - start;
            if (searched > MaxBytes)
                return await Skip(cancellationToken);
            if (exhausted)
                return searched > 0 && Take(searched, searched);
            await Fill(cancellationToken);
        }
    }

    private bool Take(int length, int consumed)
    {
        TooLong = length > MaxBytes;
        var line = buffer.AsMemory(start, TooLong ? HeadBytes : length);
        Line = line.Span is [.., (byte)'\r'] ? line[..^1] : line;
        start += consumed;
        Number++;
        return true;
    }

    private async ValueTask<bool> Skip(CancellationToken cancellationToken)
    {
        var head = buffer.AsSpan(start, HeadBytes).ToArray();
        while (true)
        {
            var found = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            start = found >= 0 ? start + found + 1 : end;
            if (found >= 0 || exhausted)
                break;
            await Fill(cancellationToken);
        }
        (Line, TooLong) = (head, true);
        Number++;
        return true;
    }

    private async ValueTask Fill(CancellationToken cancellationToken)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        var count = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken);
        exhausted = count == 0;
        end += count;
        BytesRead += count;
    }
}
