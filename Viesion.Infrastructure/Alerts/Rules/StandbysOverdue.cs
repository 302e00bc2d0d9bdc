using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>« Veille échue »: the promised day has passed, and the dossier is still set aside (CAS-02).</summary>
internal sealed class StandbysOverdue : AlertRule
{
    public override AlertDefinition Definition { get; } = new("veilles-echues", AlertRubric.Standby, "Veilles échues",
        "La fin prévue de la veille est passée et le dossier est toujours en veille.")
    {
        DayTitle = "Fin prévue",
        Actions = [new("Terminer la veille", "beneficiaires/{dossier}/dispositif?action=terminer")],
    };

    public override IReadOnlyList<string> Sources => ["standby_periods"];

    public override string From
        => "d JOIN enrolments e ON e.beneficiary_id = d.beneficiary_id AND e.programme_id = d.programme_id AND {among e.beneficiary_id} "
            + "JOIN standby_periods p ON p.enrolment_id = e.id AND {among p.beneficiary_id}";

    public override string Where => """d.state = 'Standby' AND (p."end" IS NULL OR p."end" > {today}) AND p.expected_end < {today}""";

    public override string Subject => "p.id";

    public override string Day => "p.expected_end";

    public override string Reason => "'En veille depuis le ' || to_char(p.start, 'DD/MM/YYYY')";
}
