namespace Viesion.Infrastructure.Alerts;

/// <summary>A computation of everyone, as it began.</summary>
/// <param name="Asked">Tells whether it was asked for again meanwhile.</param>
/// <param name="LastDossier">The greatest id there is.</param>
internal sealed record AlertRun(int Asked, int LastDossier);
