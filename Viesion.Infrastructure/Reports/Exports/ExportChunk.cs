namespace Viesion.Infrastructure.Reports.Exports;

/// <summary>A piece of an export's file, in the database so that any server can write it and any other give it (docs/adr/0013).</summary>
public sealed class ExportChunk
{
    public int ExportId { get; private set; }

    /// <summary>Which attempt wrote it: only the last one's are ever given.</summary>
    public int Attempt { get; private set; }

    /// <summary>From 0, without a gap.</summary>
    public int Number { get; private set; }

    public byte[] Content { get; private set; } = [];
}
