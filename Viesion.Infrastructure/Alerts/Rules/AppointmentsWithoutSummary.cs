using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>The person came, and nothing is written of what was said (AGE-03).</summary>
internal sealed class AppointmentsWithoutSummary : AlertRule
{
    public override AlertDefinition Definition { get; } = new(
        "entretiens-sans-synthese", AlertRubric.Appointment, "Entretiens passés sans synthèse",
        "La présence est notée et aucune synthèse n’est rédigée, ni générale ni par thème.")
    {
        DayTitle = "Entretien du",
        Actions = [new("Rédiger la synthèse", "beneficiaires/{dossier}/entretiens?noter={sujet}", Rights.BooksAppointments)],
    };

    public override IReadOnlyList<string> Sources => ["appointment_participants", "appointment_summaries"];

    public override string From => "d JOIN appointment_participants p ON p.beneficiary_id = d.beneficiary_id AND {among p.beneficiary_id}";

    public override string Where
        => "p.attendance = 'Present' AND NOT EXISTS (SELECT FROM appointment_summaries s WHERE s.participant_id = p.id AND {among "
            + "s.beneficiary_id})";

    public override string Subject => "p.id";

    public override string Day => "p.day";

    public override string Reason => "'Présence notée, sans synthèse'";
}
