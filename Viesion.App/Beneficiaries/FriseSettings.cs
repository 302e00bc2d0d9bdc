namespace Viesion.App.Beneficiaries;

/// <summary>How somebody likes the frise; remembered by the browser.</summary>
/// <param name="Hidden">Keys of the lanes put aside.</param>
public sealed record FriseSettings(FriseRange Range, bool List, IReadOnlyList<string> Hidden)
{
    public static readonly FriseSettings Default = new(FriseRange.TwelveMonths, false, []);
}
