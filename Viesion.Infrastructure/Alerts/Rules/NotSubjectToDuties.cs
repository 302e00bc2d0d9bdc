using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>
/// A reason to ask for the end of an accompaniment (CAS-09): the person is not, or no longer, « soumis à droits et devoirs ».
/// </summary>
internal sealed class NotSubjectToDuties : AlertRule
{
    public override AlertDefinition Definition { get; } = new("nsdd", AlertRubric.Entitlement, "NSDD en file active",
        "La personne n’est plus soumise à droits et devoirs et un référent de parcours l’accompagne encore. Dès que la fin "
        + "d’accompagnement est demandée, le dossier quitte la liste.")
    {
        DayTitle = "NSDD depuis",
        Actions = [new("Mettre fin à l’accompagnement", "beneficiaires/{dossier}/referents?action=sortie", Rights.ManagesCaseloads),
            new("Demander la fin d’accompagnement", "beneficiaires/{dossier}/referents?action=demande")],
    };

    public override IReadOnlyList<string> Sources => ["entitlement_events", "accompaniment_end_requests"];

    public override string From => """
        d JOIN referent r ON r.beneficiary_id = d.beneficiary_id
        LEFT JOIN LATERAL (SELECT max(v.effective_on) AS since FROM entitlement_events v WHERE v.beneficiary_id = d.beneficiary_id
            AND v.kind = 'Duties' AND v.value = 'NSDD') said ON true
        """;

    public override string Where => $"d.subject_to_duties = false AND {EndRequests.NoneOpen}";

    public override string Day => "coalesce(said.since, d.entered_on)";

    public override string Reason => "'Non soumis à droits et devoirs'";
}
