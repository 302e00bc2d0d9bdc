namespace Viesion.Domain.Alerts;

/// <summary>
/// Which dossiers an alert looks at (guide V26, « Filtrer sur une alerte »): in somebody's file active today, in nobody's, or both (spec 96
/// §11).
/// </summary>
public enum AlertSituation
{
    Active,
    Exited,
    All,
}
