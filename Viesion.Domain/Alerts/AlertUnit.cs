namespace Viesion.Domain.Alerts;

/// <summary>What the X of an alert counts.</summary>
public enum AlertUnit
{
    Days,
    Months,
}
