using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Occupations;

/// <summary>Loads the métiers, or the appellations, from France Travail's CSV file.</summary>
/// <param name="Path">The file, on this server.</param>
/// <param name="Force">Takes even a file that leaves out a large part of what is known.</param>
public sealed record LoadRome(string Path, bool Force = false) : ICommand<RomeSummary>;

internal sealed class LoadRomeHandler(IRomeImport rome, Perimeter perimeter) : IHandler<LoadRome, RomeSummary>
{
    public async Task<Result<RomeSummary>> Handle(LoadRome command, CancellationToken cancellationToken)
        => Rights.Administers(perimeter.Profile) ? await rome.Load(command, cancellationToken) : Refusal.Forbidden;
}
