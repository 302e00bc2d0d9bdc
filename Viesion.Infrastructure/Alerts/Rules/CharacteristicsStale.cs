using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>
/// A value that nobody has confirmed for longer than its characteristic allows (DOS-07): the period is that of the characteristic, so there
/// is no X.
/// </summary>
internal sealed class CharacteristicsStale : AlertRule
{
    public override AlertDefinition Definition { get; } = new(
        "caracteristiques-a-rafraichir", AlertRubric.Characteristic, "Caractéristiques non rafraîchies",
        "Une valeur n’a pas été confirmée depuis plus longtemps que ne le veut sa caractéristique. Rafraîchie ou actualisée, elle "
        + "quitte la liste.")
    {
        DayTitle = "Confirmée le",
        Actions = [new("Rafraîchir", "beneficiaires/{dossier}/caracteristiques")],
    };

    public override IReadOnlyList<string> Sources => ["characteristic_values"];

    public override IReadOnlyList<AlertLookup> Lookups =>
    [
        new("characteristic_definitions", ["name", "active", "source", "refresh_count", "refresh_unit", "family_id"], Rows: true),
        new("characteristic_families", ["name", "active"]),
    ];

    public override string From => """
        d JOIN characteristic_values v ON v.beneficiary_id = d.beneficiary_id AND v.is_current AND {among v.beneficiary_id}
        JOIN (SELECT q.id, f.name || ' : ' || q.name AS said,
                make_interval(months => CASE q.refresh_unit WHEN 'Months' THEN q.refresh_count ELSE 0 END, days => CASE q.refresh_unit
                    WHEN 'Days' THEN q.refresh_count ELSE 0 END) AS period
            FROM characteristic_definitions q JOIN characteristic_families f ON f.id = q.family_id
            WHERE q.refresh_count IS NOT NULL AND q.source IS NULL AND q.active AND f.active) q ON q.id = v.definition_id
        """;

    // The last day of the period is still fresh (RefreshPeriod).
    public override string Where => "v.confirmed_on + q.period < {today}";

    public override string Subject => "q.id";

    public override string Day => "v.confirmed_on";

    public override string Reason => "q.said";
}
