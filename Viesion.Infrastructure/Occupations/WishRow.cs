namespace Viesion.Infrastructure.Occupations;

/// <summary>A wish, in its rank.</summary>
/// <param name="Text">« Boulanger / Boulangère », « Construction ».</param>
/// <param name="Detail">« D1102 Boulangerie - viennoiserie », « NAF F ».</param>
/// <param name="Retired">No longer in the référentiel.</param>
public sealed record WishRow(int Id, string Text, string Detail, DateOnly Since, bool Retired = false);
