namespace Viesion.Domain.Alerts;

/// <summary>Under which heading an alert is found; the order is that of the page.</summary>
public enum AlertRubric
{
    Cer,
    Appointment,
    Caseload,
    Standby,
    Entitlement,
    FormalNotice,
    Programme,
    Characteristic,
    Note,
}
