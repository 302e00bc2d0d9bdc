namespace Viesion.Infrastructure.Genesis;

/// <summary>A line that a run rejected alone (GEN-06), or took without some cell of it.</summary>
public sealed class GenesisReject
{
    /// <summary>A longer raw line is cut.</summary>
    public const int RawMaxLength = 4_000;

    /// <summary>Beyond, a run's warnings are counted but no longer listed: the same cell is wrong on every line.</summary>
    public const int MaxWarnings = 2_000;

    public int Id { get; private set; }

    public int RunId { get; private set; }

    /// <summary>In the file, from 1 (the header).</summary>
    public int Line { get; private set; }

    public string Reason { get; private set; } = "";

    public string Raw { get; private set; } = "";

    /// <summary>True when the person was taken all the same, but for the cells that the reason names.</summary>
    public bool IsWarning { get; private set; }
}
