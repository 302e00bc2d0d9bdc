namespace Viesion.Domain.Occupations;

/// <summary>What a file of the ROME changed.</summary>
/// <param name="Read">Lines of the file.</param>
/// <param name="Changed">Renamed, moved to another métier, or back in the ROME.</param>
/// <param name="Retired">No longer in the file: not offered any more, kept where somebody wished for them.</param>
public sealed record RomeSummary(RomeContent Content, int Read, int Added, int Changed, int Retired);
