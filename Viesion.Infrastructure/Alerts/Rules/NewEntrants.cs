using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>Just come into a caseload, and nothing begun since: to be convened.</summary>
internal sealed class NewEntrants : AlertRule
{
    private static readonly AlertThreshold Threshold = new(30, 1, 180, AlertUnit.Days, AlertComparison.Last);

    public override AlertDefinition Definition { get; } = new(
        "nouveaux-entrants", AlertRubric.Caseload, "Nouveaux entrants à convoquer (arrivés depuis {X})",
        "La personne vient d’entrer dans une file active et depuis, ni rendez-vous prévu ou tenu, ni CER. Les dossiers en veille ne "
        + "comptent pas.", Threshold)
    {
        DayTitle = "Dans la file depuis",
        Favourite = true,
        Actions = [new("Prendre un rendez-vous", "beneficiaires/{dossier}/entretiens?action=rendez-vous", Rights.BooksAppointments),
            new("Ouvrir le dossier", "beneficiaires/{dossier}")],
    };

    public override IReadOnlyList<string> Sources => ["appointment_participants"];

    public override string From => "d JOIN referent r ON r.beneficiary_id = d.beneficiary_id";

    public override string Where => $$"""
        d.state = 'Entered' AND r.start BETWEEN {today} - {{Threshold.Max}} AND {today}
            AND NOT EXISTS (SELECT FROM cers c WHERE c.beneficiary_id = d.beneficiary_id AND {among c.beneficiary_id}
                AND (c.created_at AT TIME ZONE 'Europe/Paris')::date >= r.start)
            AND NOT EXISTS (SELECT FROM appointment_participants p WHERE p.beneficiary_id = d.beneficiary_id AND {among p.beneficiary_id}
                AND p.day >= r.start AND p.attendance NOT IN ('CancelledByReferent', 'Postponed'))
        """;

    public override string Subject => "r.id";

    public override string Day => "r.start";

    public override string Reason => "CASE WHEN r.start > d.entered_on THEN 'Changement de référent' ELSE 'Première entrée' END";
}
