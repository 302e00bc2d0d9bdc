namespace Viesion.App.Beneficiaries;

/// <summary>One line of the frise: dispositif, référents, contrats…</summary>
/// <param name="Key">Stable: the choice of lanes is remembered by it.</param>
public sealed record FriseLane(string Key, string Title, IReadOnlyList<FriseItem> Items);
