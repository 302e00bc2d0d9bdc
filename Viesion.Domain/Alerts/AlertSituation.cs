namespace Viesion.Domain.Alerts;

/// <summary>Which inscriptions an alert looks at (guide V26, « Filtrer sur une alerte »): still on the programme, gone from it, or both.</summary>
public enum AlertSituation
{
    Active,
    Exited,
    All,
}
