namespace Viesion.Infrastructure.Reports.Exports;

/// <summary>How many rows were written: counted by the one who writes, read by the one who tells.</summary>
public sealed class ExportProgress
{
    private long written;

    public long Written => Interlocked.Read(ref written);

    /// <summary>One more.</summary>
    public void Add() => Interlocked.Increment(ref written);

    public async IAsyncEnumerable<object?[]> Count(IAsyncEnumerable<object?[]> rows)
    {
        await foreach (var row in rows)
        {
            yield return row;
            Interlocked.Increment(ref written);
        }
    }
}
