using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>
/// « Les participants avec une caractéristique manquante » (guide V26, « Créer une alerte »): one line for each that is required and has no
/// value.
/// </summary>
internal sealed class CharacteristicsMissing : AlertRule
{
    public override AlertDefinition Definition { get; } = new(
        "caracteristiques-manquantes", AlertRubric.Characteristic, "Caractéristiques manquantes",
        "Une caractéristique requise n’a pas de valeur. Un dossier apparaît autant de fois qu’il lui en manque ; renseignée, elle "
        + "quitte la liste.")
    {
        DayTitle = "Entrée",
        Actions = [new("Compléter", "beneficiaires/{dossier}/caracteristiques?saisie=manquantes")],
    };

    public override IReadOnlyList<string> Sources => ["characteristic_values"];

    public override IReadOnlyList<AlertLookup> Lookups =>
    [
        new("characteristic_definitions", ["name", "active", "required", "source", "family_id"], Rows: true),
        new("characteristic_families", ["name", "active"]),
    ];

    public override string From => """
        d CROSS JOIN (SELECT q.id, f.name || ' : ' || q.name AS said FROM characteristic_definitions q JOIN characteristic_families f
            ON f.id = q.family_id
            WHERE q.required AND q.source IS NULL AND q.active AND f.active) q
        LEFT JOIN characteristic_values v ON v.beneficiary_id = d.beneficiary_id AND v.definition_id = q.id AND v.is_current
            AND {among v.beneficiary_id}
        """;

    public override string Where => "v.id IS NULL";

    public override string Subject => "q.id";

    public override string Day => "d.entered_on";

    public override string Reason => "q.said";
}
