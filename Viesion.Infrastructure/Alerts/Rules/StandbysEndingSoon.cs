using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>« Veille avec une date de fin prévue dans les X prochains jours » (guide V26; CAS-02): it never ends by itself.</summary>
internal sealed class StandbysEndingSoon : AlertRule
{
    private static readonly AlertThreshold Threshold = new(15, 1, 365, AlertUnit.Days, AlertComparison.Within);

    public override AlertDefinition Definition { get; } = new("veilles-a-echeance", AlertRubric.Standby, "Veilles finissant dans {X}",
        "La fin prévue de la veille approche. Le dossier ne repasse pas seul à l’état « entrée » : la veille est à terminer ou à "
        + "prolonger.", Threshold)
    {
        DayTitle = "Fin prévue",
        Actions = [new("Terminer ou prolonger", "beneficiaires/{dossier}/dispositif")],
    };

    public override IReadOnlyList<string> Sources => ["standby_periods"];

    public override string From
        => "d JOIN enrolments e ON e.beneficiary_id = d.beneficiary_id AND e.programme_id = d.programme_id AND {among e.beneficiary_id} "
            + "JOIN standby_periods p ON p.enrolment_id = e.id AND {among p.beneficiary_id}";

    public override string Where
        => """d.state = 'Standby' AND (p."end" IS NULL OR p."end" > {today}) """
            + $$"""AND p.expected_end BETWEEN {today} AND {today} + {{Threshold.Max}}""";

    public override string Subject => "p.id";

    public override string Day => "p.expected_end";

    public override string Reason => "'En veille depuis le ' || to_char(p.start, 'DD/MM/YYYY')";
}
