using Npgsql;

namespace Viesion.Infrastructure.Reports.Exports;

/// <summary>
/// Where a workbook is written to: pieces of half a megabyte, each saved as soon as it is full, so that memory does not grow with the file.
/// </summary>
internal sealed class ExportOutput(NpgsqlDataSource database, int exportId, int attempt) : Stream
{
    private const int PieceSize = 1 << 19;

    private readonly MemoryStream piece = new(PieceSize + (1 << 16));
    private int number;

    public long Sent { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        piece.Write(buffer.Span);
        if (piece.Length >= PieceSize)
            await Save(cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Saves what waits: the end of the file.</summary>
    public async Task Save(CancellationToken cancellationToken)
    {
        if (piece.Length == 0)
            return;
        // Not through the operation that reads the rows: its connection is busy with them.
        await using var save = database.CreateCommand(
            "INSERT INTO export_chunks (export_id, attempt, number, content) VALUES ($1, $2, $3, $4)");
        save.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = exportId },
            new() { Value = attempt },
            new() { Value = number },
            new() { Value = piece.ToArray() }
        });
        await save.ExecuteNonQueryAsync(cancellationToken);
        number++;
        Sent += piece.Length;
        piece.SetLength(0);
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
