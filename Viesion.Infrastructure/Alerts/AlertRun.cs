namespace Viesion.Infrastructure.Alerts;

/// <summary>A computation of everyone, as it began.</summary>
/// <param name="Day">The day computed for.</param>
/// <param name="LastDossier">The greatest id there is.</param>
internal sealed record AlertRun(DateOnly Day, int LastDossier);
