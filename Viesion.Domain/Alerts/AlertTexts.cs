namespace Viesion.Domain.Alerts;

/// <summary>The words of the alerts, as people read them.</summary>
public static class AlertTexts
{
    public static string Name(AlertRubric rubric) => rubric switch
    {
        AlertRubric.Cer => "CER",
        AlertRubric.Appointment => "Rendez-vous",
        AlertRubric.Caseload => "File active",
        AlertRubric.Standby => "Veilles",
        AlertRubric.Entitlement => "Droits et Genesis",
        AlertRubric.FormalNotice => "Mises en demeure",
        AlertRubric.Programme => "Dispositif",
        AlertRubric.Characteristic => "Caractéristiques",
        AlertRubric.Note => "Notes",
        _ => rubric.ToString(),
    };

    public static string Name(AlertSituation situation) => situation switch
    {
        AlertSituation.Active => "File active",
        AlertSituation.Exited => "Sortis",
        _ => "Tous",
    };

    public static string Name(DigestFrequency frequency) => frequency switch
    {
        DigestFrequency.Daily => "Chaque jour, du lundi au vendredi",
        DigestFrequency.Weekly => "Chaque lundi",
        _ => "Jamais",
    };

    /// <summary>As SQL knows it.</summary>
    public static string Slug(AlertSituation situation) => situation switch
    {
        AlertSituation.Active => "active",
        AlertSituation.Exited => "sortis",
        _ => "tous",
    };
}
