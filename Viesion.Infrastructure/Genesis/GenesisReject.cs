namespace Viesion.Infrastructure.Genesis;

/// <summary>A line that a run rejected alone (GEN-06).</summary>
public sealed class GenesisReject
{
    /// <summary>A longer raw line is cut.</summary>
    public const int RawMaxLength = 4_000;

    public int Id { get; private set; }

    public int RunId { get; private set; }

    /// <summary>In the file, from 1 (the header).</summary>
    public int Line { get; private set; }

    public string Reason { get; private set; } = "";

    public string Raw { get; private set; } = "";
}
