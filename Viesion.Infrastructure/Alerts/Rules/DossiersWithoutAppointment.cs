using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>
/// In a caseload and not seen for a long time; counted from the last time the person came, or from the day the référent took over.
/// </summary>
internal sealed class DossiersWithoutAppointment : AlertRule
{
    public override AlertDefinition Definition { get; } = new("sans-entretien", AlertRubric.Appointment, "Sans entretien depuis {X}",
        "La personne est suivie par un référent et n’est venue à aucun rendez-vous depuis ; sans entretien du tout, on compte depuis "
        + "l’arrivée dans la file. Les dossiers en veille ne comptent pas.",
        new AlertThreshold(3, 1, 24, AlertUnit.Months, AlertComparison.MoreThan))
    {
        DayTitle = "Dernier entretien ou arrivée",
        Actions = [new("Prendre un rendez-vous", "beneficiaires/{dossier}/entretiens?action=rendez-vous", Rights.BooksAppointments),
            new("Voir les entretiens", "beneficiaires/{dossier}/entretiens")],
    };

    public override IReadOnlyList<string> Sources => ["appointment_participants"];

    public override string From => """
        d JOIN referent r ON r.beneficiary_id = d.beneficiary_id
            LEFT JOIN (SELECT p.beneficiary_id, max(p.day) AS day FROM appointment_participants p WHERE p.attendance = 'Present'
                AND {among p.beneficiary_id} GROUP BY 1) came ON came.beneficiary_id = d.beneficiary_id
        """;

    public override string Where => "d.state = 'Entered'";

    public override string Day => "coalesce(came.day, r.start)";

    public override string Reason
        => "CASE WHEN came.day IS NULL THEN 'Aucun entretien' ELSE 'Dernier entretien le ' || to_char(came.day, 'DD/MM/YYYY') END";
}
