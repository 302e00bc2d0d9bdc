namespace Viesion.App.Beneficiaries;

/// <summary>How much of the time the frise shows.</summary>
public enum FriseRange
{
    ThreeMonths,
    TwelveMonths,
    ThirtySixMonths,
    Everything,
}
