using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>A reason to ask for the end of an accompaniment (CAS-09): the entitlement is closed.</summary>
internal sealed class EntitlementsClosed : AlertRule
{
    public override AlertDefinition Definition { get; } = new("droits-clos", AlertRubric.Entitlement, "Droit clos en file active",
        "Le droit au RSA est clos et un référent de parcours accompagne encore la personne : la fin d’accompagnement est à demander. "
        + "Demandée, le dossier quitte la liste.")
    {
        DayTitle = "Droit clos le",
        Actions = [new("Mettre fin à l’accompagnement", "beneficiaires/{dossier}/referents?action=sortie", Rights.ManagesCaseloads),
            new("Demander la fin d’accompagnement", "beneficiaires/{dossier}/referents?action=demande")],
    };

    public override IReadOnlyList<string> Sources => ["accompaniment_end_requests"];

    public override string From => "d JOIN referent r ON r.beneficiary_id = d.beneficiary_id";

    public override string Where => $"d.entitlement = 'Closed' AND {EndRequests.NoneOpen}";

    public override string Day => "coalesce(d.entitlement_on, d.entered_on)";

    public override string Reason => "coalesce('Droit clos : ' || nullif(d.entitlement_reason, ''), 'Droit clos')";
}
