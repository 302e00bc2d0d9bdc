namespace Viesion.Domain.Messaging;

/// <summary>Whom a change of a dossier may concern, as of its commit.</summary>
/// <param name="Followers">Who accompanies the person, or did within the year.</param>
/// <param name="Organisations">The structures they do it for.</param>
public sealed record LiveAudience(int TerritoryId, IReadOnlyList<int> Followers, IReadOnlyList<int> Organisations);
