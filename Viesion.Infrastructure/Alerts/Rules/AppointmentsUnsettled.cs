using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>« Non traités »: the day has passed, and nobody has said whether the person came (AGE-03).</summary>
internal sealed class AppointmentsUnsettled : AlertRule
{
    public override AlertDefinition Definition { get; } = new("rendez-vous-non-traites", AlertRubric.Appointment, "Rendez-vous non traités",
        "Le jour du rendez-vous est passé et sa réalisation n’est pas notée : présence, absence, annulation ou report.")
    {
        DayTitle = "Rendez-vous du",
        Actions = [new("Noter la réalisation", "beneficiaires/{dossier}/entretiens?noter={sujet}", Rights.BooksAppointments)],
    };

    public override IReadOnlyList<string> Sources => ["appointment_participants"];

    public override string From => "d JOIN appointment_participants p ON p.beneficiary_id = d.beneficiary_id AND {among p.beneficiary_id}";

    public override string Where => "p.attendance = 'Planned' AND p.day < {today}";

    public override string Subject => "p.id";

    public override string Day => "p.day";

    public override string Reason => "'Réalisation à noter'";
}
