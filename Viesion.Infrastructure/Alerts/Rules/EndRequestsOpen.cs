using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>« Demandes de fin d'accompagnement » (CAS-10) that wait: the secretariat enters the end in Genesis, or refuses.</summary>
internal sealed class EndRequestsOpen : AlertRule
{
    public override AlertDefinition Definition { get; } = new("demandes-de-fin", AlertRubric.Caseload, "Demandes de fin d’accompagnement",
        "Une fin d’accompagnement est demandée : elle est à saisir dans Genesis, qui la confirme, ou à refuser.")
    {
        DayTitle = "Demandée le",
        Actions = [new("Répondre", "referents/demandes-de-fin", Rights.ManagesCaseloads),
            new("Voir la demande", "beneficiaires/{dossier}/referents")],
    };

    public override IReadOnlyList<string> Sources => ["accompaniment_end_requests"];

    public override IReadOnlyList<AlertLookup> Lookups => [AlertLookup.StaffNames];

    public override string From
        => "d JOIN accompaniment_end_requests r ON r.beneficiary_id = d.beneficiary_id AND {among r.beneficiary_id} JOIN staff_members s "
            + "ON s.id = r.requested_by_id";

    public override string Where => "r.state = 'Requested'";

    public override string Subject => "r.id";

    public override string Day => "(r.requested_at AT TIME ZONE 'Europe/Paris')::date";

    public override string Reason => "'Demandée par ' || s.first_name || ' ' || s.last_name";
}
