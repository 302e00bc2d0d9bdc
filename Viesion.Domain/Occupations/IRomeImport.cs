using Viesion.Domain.Common;

namespace Viesion.Domain.Occupations;

/// <summary>Reads a file of the ROME and brings the référentiel to it, whole or not at all.</summary>
public interface IRomeImport
{
    Task<Result<RomeSummary>> Load(LoadRome command, CancellationToken cancellationToken);
}
