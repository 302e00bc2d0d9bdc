using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>
/// « Mutation » (CAS-09): the dossier is of one territory and the référent's structure of another, or the address has left the département.
/// </summary>
internal sealed class Moves : AlertRule
{
    public override AlertDefinition Definition { get; } = new("mutations", AlertRubric.Entitlement, "Mutations",
        "La structure du référent relève d’un autre territoire que le dossier, ou l’adresse est hors du département : un autre référent "
        + "est à désigner.")
    {
        DayTitle = "Référent depuis",
        Actions = [new("Changer de référent", "beneficiaires/{dossier}/referents", Rights.ManagesCaseloads),
            new("Demander la fin d’accompagnement", "beneficiaires/{dossier}/referents?action=demande")],
    };

    public override IReadOnlyList<AlertLookup> Lookups => [new("organisations", ["territory_id"]), new("territories", ["name"])];

    public override string From => """
        d JOIN referent r ON r.beneficiary_id = d.beneficiary_id
        LEFT JOIN organisations o ON o.id = r.organisation_id AND o.territory_id <> d.territory_id
        LEFT JOIN territories theirs ON theirs.id = o.territory_id JOIN territories own ON own.id = d.territory_id
        """;

    public override string Where
        => "(o.id IS NOT NULL OR (length(d.postal_code) = 5 AND NOT starts_with(d.postal_code, (SELECT viesion.department()))))";

    public override string Day => "r.start";

    public override string Reason
        => "CASE WHEN o.id IS NOT NULL THEN 'Dossier : ' || own.name || ' ; référent : ' || theirs.name ELSE 'Adresse hors du département "
            + "(' || d.postal_code || ')' END";
}
