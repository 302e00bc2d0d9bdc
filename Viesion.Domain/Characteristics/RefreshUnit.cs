namespace Viesion.Domain.Characteristics;

/// <summary>What a <see cref="RefreshPeriod"/> is counted in.</summary>
public enum RefreshUnit
{
    Days,
    Months,
}
